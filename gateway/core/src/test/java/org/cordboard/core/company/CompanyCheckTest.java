package org.cordboard.core.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Companies;
import org.junit.jupiter.api.Test;

class CompanyCheckTest {
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final AnswerPoint VOICEMAIL = new ToVoicemail(SUPPORT);

    @Test
    void nothingIsWrongWithASoundCompany() {
        assertThat(CompanyCheck.check(Companies.small())).isEmpty();
    }

    @Test
    void aNumberThatLeadsNowhereIsNamed() {
        var company = Companies.small();
        var broken = with(
                company,
                Map.of(
                        "100", new ToWorkgroup(new WorkgroupId("suport")),
                        "101", new ToAttendant(new AttendantId("main"))));
        assertThat(CompanyCheck.check(broken))
                .singleElement()
                .hasToString("numbers.100: there is no workgroup 'suport'; name one of [sales, support]");
    }

    @Test
    void messagesWithoutTheirSoundsAreRefusedWhereTheyAreNamed() {
        var broken = with(
                Companies.small(),
                Map.of("100", new ToAttendant(new AttendantId("main")), "299", new AnswerPoint.ToMessages()));
        assertThat(CompanyCheck.check(broken))
                .singleElement()
                .hasToString("numbers.299: the house has no sounds for people who hear their messages; "
                        + "name the prompts under sounds.messages");
        assertThat(CompanyCheck.check(Companies.withMessages())).isEmpty();
    }

    @Test
    void callersWhoDoNothingAreNotSentToWhereAPinIsAskedFor() {
        var point = new AnswerPoint.WithNeeds(Needs.NONE, new AnswerPoint.ToMessages());
        assertThat(CompanyCheck.check(Companies.with(Companies.supportWith(point), Companies.menu(true))))
                .singleElement()
                .hasToString("workgroups.support.overflow: callers who did not ask for it would be asked for a PIN; "
                        + "lead somewhere else; messages is for numbers and keys");
    }

    @Test
    void aMenuToWhichNothingLeadsIsNamed() {
        assertThat(paths(with(Companies.small(), Map.of("100", VOICEMAIL)))).containsExactly("attendants.main");
    }

    @Test
    void aCompanyWithoutNumbersCannotBeCalled() {
        assertThat(paths(with(Companies.small(), Map.of()))).containsExactly("numbers");
    }

    @Test
    void timesOutsideTheirRangesAreNamedWithTheRange() {
        var support = support(List.of(new AgentId("agent1")), Duration.ofSeconds(4), VOICEMAIL);
        assertThat(CompanyCheck.check(Companies.with(support, Companies.menu(true))))
                .singleElement()
                .hasToString(
                        "workgroups.support.ringFor: 4 s is not within 5 s and 120 s; write a time from 5 s to 120 s");
    }

    @Test
    void aWorkgroupWithoutMembersIsNamed() {
        var company = Companies.with(support(List.of(), Duration.ofSeconds(15), VOICEMAIL), Companies.menu(true));
        assertThat(paths(company)).containsExactly("workgroups.support.members");
    }

    @Test
    void membersWhoDoNotExistOrAreNamedTwiceAreCountedOut() {
        var members = List.of(new AgentId("agent1"), new AgentId("nobody"), new AgentId("agent1"));
        var company = Companies.with(support(members, Duration.ofSeconds(15), VOICEMAIL), Companies.menu(true));
        assertThat(paths(company)).containsExactly("workgroups.support.members[1]", "workgroups.support.members[2]");
    }

    @Test
    void aMenuWithoutChoicesIsNamed() {
        assertThat(paths(Companies.with(Companies.supportWith(VOICEMAIL), attendant(Map.of(), 3, VOICEMAIL))))
                .containsExactly("attendants.main.choices");
    }

    @Test
    void aChoiceThatCannotBePressedIsNamed() {
        var menu = attendant(Map.of("1a", VOICEMAIL), 3, VOICEMAIL);
        assertThat(paths(Companies.with(Companies.supportWith(VOICEMAIL), menu)))
                .containsExactly("attendants.main.choices.1a");
    }

    @Test
    void triesAreFromOneToFive() {
        var menu = attendant(Map.of("1", VOICEMAIL), 6, VOICEMAIL);
        assertThat(paths(Companies.with(Companies.supportWith(VOICEMAIL), menu)))
                .containsExactly("attendants.main.tries");
    }

    @Test
    void aQueueThatOverflowsToItselfNeverReachesAMailbox() {
        assertThat(paths(Companies.with(Companies.supportWith(new ToWorkgroup(SUPPORT)), Companies.menu(true))))
                .containsExactly("workgroups.support.overflow");
    }

    @Test
    void aRingOfMenuAndQueueNeverReachesAMailbox() {
        var main = new ToAttendant(new AttendantId("main"));
        var company = Companies.with(Companies.supportWith(main), Companies.menu(true, new ToWorkgroup(SUPPORT)));
        assertThat(paths(company)).containsExactly("attendants.main.fallback", "workgroups.support.overflow");
    }

    private static List<String> paths(Company company) {
        return CompanyCheck.check(company).stream()
                .map(CompanyCheck.Problem::path)
                .toList();
    }

    private static Company with(Company company, Map<String, AnswerPoint> numbers) {
        return new Company(
                company.id(),
                company.name(),
                numbers,
                company.attendants(),
                company.workgroups(),
                company.people(),
                company.schedules(),
                company.sounds(),
                company.browserAwayFor());
    }

    private static Attendant attendant(Map<String, AnswerPoint> choices, int tries, AnswerPoint fallback) {
        var menu = Companies.menu(true);
        return new Attendant(
                menu.id(),
                menu.name(),
                menu.greeting(),
                menu.wrongKey(),
                menu.silence(),
                choices,
                true,
                menu.silenceAfter(),
                tries,
                fallback);
    }

    private static Workgroup support(List<AgentId> members, Duration ringFor, AnswerPoint overflow) {
        var usual = Companies.supportWith(overflow);
        return new Workgroup(
                usual.id(),
                usual.name(),
                members.stream().map(Member::of).toList(),
                usual.welcome(),
                usual.music(),
                usual.returning(),
                usual.mailboxGreeting(),
                usual.messageThanks(),
                usual.messageFailed(),
                ringFor,
                usual.wrapUp(),
                usual.maxWait(),
                usual.messageAtMost(),
                Overflow.to(overflow),
                usual.routing(),
                usual.waiting());
    }
}
