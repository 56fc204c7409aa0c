package org.cordboard.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.cordboard.core");

    private static final ArchRule JDK_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.cordboard.core..")
            .because("the call center as pure logic needs nothing but the JDK");

    private static final ArchRule NO_CYCLES = slices().matching("org.cordboard.core.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages are features that can be understood one after the other");

    private static final ArchRule PURE = noClasses()
            .that()
            .resideOutsideOfPackage("org.cordboard.core.simulation..")
            .should()
            .dependOnClassesThat(impure())
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .because("a floor has no clock, no chance, no thread and no I/O, so that it can be replayed");

    @Test
    void theCoreIsSeen() {
        assertThat(CORE.contain("org.cordboard.core.floor.Floor")).isTrue();
        assertThat(CORE.contain("org.cordboard.core.scenario.Center")).isFalse();
    }

    @Test
    void theCoreDependsOnTheJdkOnly() {
        JDK_ONLY.check(CORE);
    }

    @Test
    void packagesDoNotGoInCircles() {
        NO_CYCLES.check(CORE);
    }

    @Test
    void nothingButTheSimulationKnowsTimeChanceThreadsOrFiles() {
        PURE.check(CORE);
    }

    @Test
    void aForeignDependencyIsFound() {
        assertFails(JDK_ONLY, bad("foreign"), "AssertJUser");
    }

    @Test
    void aCircleOfPackagesIsFound() {
        assertFails(NO_CYCLES, bad("ring"), "Cycle detected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AsksTheClock",
                "AsksForTheTime",
                "CountsNanoseconds",
                "RollsDice",
                "MakesIds",
                "StartsAThread",
                "LocksUp",
                "ReadsAFile",
                "OpensASocket"
            })
    void anImpureClassIsFound(String name) {
        assertFails(PURE, bad("impure"), name);
    }

    private static DescribedPredicate<JavaClass> impure() {
        var exact = Set.of(
                "java.time.Clock",
                "java.lang.Thread",
                "java.lang.ProcessBuilder",
                "java.lang.Runtime",
                "java.util.Random",
                "java.util.SplittableRandom",
                "java.util.Timer");
        var packages = Set.of(
                "java.io",
                "java.nio",
                "java.net",
                "java.util.concurrent",
                "java.util.random",
                "java.security",
                "java.sql");
        return DescribedPredicate.describe(
                "have to do with clock, chance, threads or I/O",
                type -> exact.contains(type.getName())
                        || packages.stream()
                                .anyMatch(name -> type.getPackageName().equals(name)
                                        || type.getPackageName().startsWith(name + ".")));
    }

    private static JavaClasses bad(String fixture) {
        return new ClassFileImporter().importPackages("org.cordboard.core.architecture.bad." + fixture);
    }

    private static void assertFails(ArchRule rule, JavaClasses classes, String culprit) {
        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }
}
