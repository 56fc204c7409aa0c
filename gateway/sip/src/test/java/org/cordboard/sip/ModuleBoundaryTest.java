package org.cordboard.sip;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import javax.sip.message.Request;
import org.junit.jupiter.api.Test;

final class ModuleBoundaryTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.cordboard.sip");

    private static final DescribedPredicate<JavaClass> OF_JAIN_SIP = describe(
            "of JAIN-SIP",
            type -> type.getName().startsWith("javax.sip.") || type.getName().startsWith("gov.nist."));

    private static final DescribedPredicate<JavaMember> OFFERED_TO_OTHERS = describe(
            "which other modules can see",
            member -> member.getOwner().getPackageName().equals("org.cordboard.sip")
                    && member.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                    && member.getModifiers().contains(JavaModifier.PUBLIC));

    private static final DescribedPredicate<JavaMember> MENTIONS_JAIN_SIP =
            describe("mention types of JAIN-SIP", member -> typesOf(member).anyMatch(OF_JAIN_SIP));

    private static final ArchRule JAIN_SIP_STAYS_INSIDE = noMembers()
            .that(OFFERED_TO_OTHERS)
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(MENTIONS_JAIN_SIP));

    private static Stream<JavaClass> typesOf(JavaMember member) {
        return switch (member) {
            case JavaField field -> Stream.of(field.getRawType());
            case JavaCodeUnit code ->
                Stream.concat(
                        Stream.of(code.getRawReturnType()),
                        Stream.concat(code.getRawParameterTypes().stream(), code.getExceptionTypes().stream()));
            default -> Stream.empty();
        };
    }

    /// Breaks the rule on purpose.
    public static final class LeakyEdge {
        public Request lastRequest() {
            return null;
        }
    }

    @Test
    void typesOfJainSipStayInsideTheModule() {
        JAIN_SIP_STAYS_INSIDE.check(MODULE);
    }

    @Test
    void theRuleFindsATypeThatLeaks() {
        JavaClasses leaky = new ClassFileImporter().importClasses(LeakyEdge.class);

        assertThat(JAIN_SIP_STAYS_INSIDE.evaluate(leaky).getFailureReport().toString())
                .contains("lastRequest");
    }

    @Test
    void packagesDoNotImportEachOtherInCircles() {
        slices().matching("org.cordboard.(**)").should().beFreeOfCycles().check(MODULE);
    }
}
