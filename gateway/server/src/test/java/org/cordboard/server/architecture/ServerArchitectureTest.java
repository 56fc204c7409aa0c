package org.cordboard.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.cordboard.architecture.SeesTheDatabase;
import org.cordboard.server.architecture.loop.one.One;
import org.cordboard.server.architecture.loop.two.Two;
import org.junit.jupiter.api.Test;

final class ServerArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.cordboard");

    private static final ArchRule ONLY_THE_SERVER_SEES_WEB_AND_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage("org.cordboard.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.jdbi..", "java.sql..");

    /// Answers to texts come by mail.
    private static final ArchRule ONLY_SERVER_AND_SMS_SEE_MAIL = noClasses()
            .that()
            .resideOutsideOfPackages("org.cordboard.server..", "org.cordboard.sms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail..");

    /// Whoever runs a company of their own has no network that is none.
    private static final ArchRule ONLY_THE_DEMO_HAS_THE_STAND_IN = noClasses()
            .that()
            .resideInAPackage("org.cordboard.server..")
            .and()
            .resideOutsideOfPackage("org.cordboard.server.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cordboard.sms.standin..");

    private static final ArchRule ONLY_ITS_COMMAND_STARTS_THE_DEMO = noClasses()
            .that()
            .resideOutsideOfPackage("org.cordboard.server.demo..")
            .and()
            .doNotHaveFullyQualifiedName("org.cordboard.server.cli.DemoCommand")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cordboard.server.demo..");

    @Test
    void featuresDoNotNeedEachOtherInCircles() {
        freeOfCircles("org.cordboard.server.(*)..").check(PROGRAM);
        freeOfCircles("org.cordboard.sms.(*)..").check(PROGRAM);
    }

    @Test
    void aCircleWouldBeFound() {
        JavaClasses loop = new ClassFileImporter().importClasses(One.class, Two.class);

        assertThatThrownBy(() -> freeOfCircles("org.cordboard.server.architecture.loop.(*)..")
                        .check(loop))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle");
    }

    @Test
    void onlyTheServerSeesWebAndDatabase() {
        assertThat(PROGRAM.containPackage("org.cordboard.core")).isTrue();
        assertThat(PROGRAM.containPackage("org.cordboard.media")).isTrue();
        assertThat(PROGRAM.containPackage("org.cordboard.sip")).isTrue();
        assertThat(PROGRAM.containPackage("org.cordboard.sms")).isTrue();

        ONLY_THE_SERVER_SEES_WEB_AND_DATABASE.check(PROGRAM);
        ONLY_SERVER_AND_SMS_SEE_MAIL.check(PROGRAM);
    }

    @Test
    void onlyTheDemoTextsByWayOfAStandIn() {
        assertThat(PROGRAM.containPackage("org.cordboard.server.demo")).isTrue();
        assertThat(PROGRAM.containPackage("org.cordboard.sms.standin")).isTrue();

        ONLY_THE_DEMO_HAS_THE_STAND_IN.check(PROGRAM);
        ONLY_ITS_COMMAND_STARTS_THE_DEMO.check(PROGRAM);
    }

    @Test
    void aViewOfTheDatabaseFromOutsideWouldBeFound() {
        JavaClasses bad = new ClassFileImporter().importClasses(SeesTheDatabase.class);

        assertThatThrownBy(() -> ONLY_THE_SERVER_SEES_WEB_AND_DATABASE.check(bad))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SeesTheDatabase");
    }

    private static ArchRule freeOfCircles(String packages) {
        return slices().matching(packages).should().beFreeOfCycles();
    }
}
