package org.cordboard.media;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MEDIA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.cordboard.media");
    private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages("fixture.media");

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static ArchRule libraries(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.cordboard.media..",
                        "java..",
                        "javax.crypto..",
                        "javax.sound.sampled..",
                        "org.bouncycastle..",
                        "org.jitsi.impl.neomedia.codec.audio.opus..",
                        "org.jitsi.srtp..",
                        "org.jitsi.utils..",
                        "org.slf4j..");
    }

    private static ArchRule facadeIsNotLookedBackAt(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root);
    }

    @Test
    void packagesHaveNoCycles() {
        noCycles("org.cordboard.media").check(MEDIA);
    }

    @Test
    void onlyTheNamedLibrariesAreUsed() {
        libraries("org.cordboard.media").check(MEDIA);
    }

    @Test
    void thePublicInterfaceIsNotKnownInside() {
        facadeIsNotLookedBackAt("org.cordboard.media").check(MEDIA);
    }

    @Test
    void theRulesFindWhatTheyLookFor() {
        assertThatThrownBy(() -> noCycles("fixture.media").check(FIXTURE)).hasMessageContaining("Cycle");
        assertThatThrownBy(() -> libraries("fixture.media").check(FIXTURE)).hasMessageContaining("SAXParser");
        assertThatThrownBy(() -> facadeIsNotLookedBackAt("fixture.media").check(FIXTURE))
                .hasMessageContaining("Facade");
    }
}
