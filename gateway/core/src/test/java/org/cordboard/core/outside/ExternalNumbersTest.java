package org.cordboard.core.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cordboard.core.company.AnswerPoint.ToNumber;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.CompanyCheck;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The key 7 of the menu leads to a number outside; when nobody answers there, to the mailbox of Support.
class ExternalNumbersTest {
    private static final String NUMBER = "+15550142";
    private static final ToNumber OUTSIDE =
            new ToNumber(NUMBER, Duration.ofSeconds(25), new ToVoicemail(new WorkgroupId("support")));

    @Test
    void theCallerHearsItRingUntilSomebodyAnswers() {
        var center = dialling();
        assertThat(center.rings("c1")).containsExactly(NUMBER);
        assertThat(center.hears("c1")).isEqualTo("ringing");

        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);

        assertThat(center.hears("c1")).isEqualTo("outside 1");
        center.hangsUp("c1");
        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.ended("c1")).contains(Cause.CALLER_HUNG_UP);
        assertThat(center.record("c1").orElseThrow().answeredAt()).isPresent();
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void whatTheNetworkPlaysTakesThePlaceOfOurRinging() {
        var center = dialling().outsideHeard("c1", 1).outsideHeard("c1", 1);
        assertThat(center.hears("c1")).isEqualTo("outside 1");
        assertThat(center.all(OutsideEffect.HearOutside.class)).hasSize(1);

        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);

        assertThat(center.all(OutsideEffect.JoinOutside.class)).hasSize(1);
        center.outsideEnds("c1", 1, OutsideEnd.HUNG_UP);
        assertThat(center.ended("c1")).contains(Cause.OTHER_SIDE_HUNG_UP);
    }

    @Test
    void afterTheWordsOfTheNetworkTheCallerGoesOn() {
        var center = dialling().outsideHeard("c1", 1).outsideEnds("c1", 1, OutsideEnd.UNREACHABLE);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void whatIsHeardOfALegThatWasGivenUpChangesNothing() {
        var center = dialling().outsideEnds("c1", 1, OutsideEnd.BUSY).outsideHeard("c1", 1);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void whenTheOtherSideHangsUpTheCallEnds() {
        var center = dialling().outsideAnswers("c1", 1).outsideJoined("c1", 1).outsideEnds("c1", 1, OutsideEnd.HUNG_UP);
        assertThat(center.ended("c1")).contains(Cause.OTHER_SIDE_HUNG_UP);
    }

    @ParameterizedTest
    @EnumSource(
            value = OutsideEnd.class,
            names = {"BUSY", "NO_ANSWER", "REFUSED", "UNREACHABLE"})
    void whereNobodyAnswersTheCallerGoesOn(OutsideEnd end) {
        var center = dialling().outsideEnds("c1", 1, end);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(center.all(Effect.Decided.class))
                .extracting(told -> told.reason().toString())
                .contains("%s did not answer (%s)".formatted(NUMBER, end.words()));
    }

    @Test
    void whereNothingIsEverHeardOfTheLegTheCallerGoesOnAsWell() {
        var center = dialling().pass(36);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(center.rings("c1")).isEmpty();
    }

    @Test
    void whoGivesUpWhileItRingsLeavesNoTelephoneRinging() {
        var center = dialling().hangsUp("c1");
        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.ended("c1")).contains(Cause.CALLER_HUNG_UP);
    }

    @Test
    void whereSoundCannotBeJoinedTheCallerGoesOnAndTheOtherSideIsFreed() {
        var center = dialling().outsideAnswers("c1", 1).fails("c1", OutsideEffect.JoinOutside.class);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(center.rings("c1")).isEmpty();
    }

    @Test
    void whereTheSoundOfTheOtherSideIsLostTheCallerGoesOn() {
        var center = dialling().outsideAnswers("c1", 1).outsideJoined("c1", 1).outsideEnds("c1", 1, OutsideEnd.LOST);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void whereTheRingingCannotBeHeardTheCallerGoesOn() {
        var center = dialling().fails("c1", CallEffect.PlayMusic.class);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(center.rings("c1")).isEmpty();
    }

    @Test
    void whenTheGatewayStopsTheOtherSideIsHungUpToo() {
        var center = dialling().outsideAnswers("c1", 1).outsideJoined("c1", 1);
        center.does(new Event.FloorClosed(center.now()));
        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.ended("c1")).contains(Cause.GATEWAY_STOPPED);
    }

    @Test
    void aNumberThatCannotBeDialledAndOneThatRingsTooLongAreRefused() {
        var wrong = new ToNumber("agent@example", Duration.ofMinutes(5), new ToVoicemail(new WorkgroupId("support")));
        assertThat(CompanyCheck.check(company(wrong)))
                .extracting(CompanyCheck.Problem::toString)
                .containsExactly(
                        "attendants.main.choices.7: 'agent@example' cannot be dialled; write digits, * and #, with a"
                                + " leading + or not, such as +15550142",
                        "attendants.main.choices.7.ringFor: 300 s is not within 5 s and 120 s; write a time from 5 s"
                                + " to 120 s");
    }

    private static Center dialling() {
        return Center.open(company(OUTSIDE)).calls("c1", "100").presses("c1", "7#");
    }

    private static Company company(ToNumber to) {
        return Companies.with(
                Companies.supportWith(new ToVoicemail(new WorkgroupId("support"))), Companies.menuTo(Map.of("7", to)));
    }
}
