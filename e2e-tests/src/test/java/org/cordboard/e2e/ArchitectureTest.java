package org.cordboard.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// The program is met from outside (docs/adr/0006-load-from-media-peer.md).
final class ArchitectureTest {
    private static final JavaClasses HARNESS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.cordboard.e2e");
    private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages("fixture.bench");

    private static ArchRule nothingOfTheProgramButItsPeers(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.cordboard..")
                        .and(not(resideInAnyPackage(
                                "org.cordboard.e2e..", "org.cordboard.media.peer", "org.cordboard.sms.standin"))));
    }

    @Test
    void nothingOfTheProgramIsUsedButThePeers() {
        nothingOfTheProgramButItsPeers("org.cordboard.e2e").check(HARNESS);
    }

    @Test
    void theRuleSeesATrespasser() {
        ArchRule rule = nothingOfTheProgramButItsPeers("fixture.bench");

        assertThatThrownBy(() -> rule.check(FIXTURE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MediaEngine");
    }

    @Test
    void theBenchmarksPackagesHaveNoCycles() {
        slices().matching("org.cordboard.e2e.bench.(**)")
                .should()
                .beFreeOfCycles()
                .check(HARNESS);
    }
}
