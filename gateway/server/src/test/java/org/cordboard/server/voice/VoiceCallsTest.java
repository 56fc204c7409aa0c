package org.cordboard.server.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.store.Uuid7;
import org.cordboard.sms.voice.LegReport;
import org.cordboard.sms.voice.LegState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VoiceCallsTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final CallId CALL = new CallId("c-1");
    private static final String ASKED = "CA" + "a".repeat(32);
    private static final String LEG = "CA" + "b".repeat(32);

    private final HandClock clock = new HandClock(NOON);
    private VoiceCalls calls;

    @BeforeEach
    void open() {
        calls = new VoiceCalls(database(), tenant, "Twilio", clock);
    }

    private static LegReport leg(LegState state) {
        return new LegReport(LEG, state, OptionalInt.empty(), OptionalInt.empty());
    }

    private static LegReport ended(String leg, int seconds) {
        return new LegReport(leg, LegState.ENDED, OptionalInt.of(seconds), OptionalInt.empty());
    }

    private void second() {
        clock.forward(Duration.ofSeconds(1));
    }

    private List<Rest.TimelineEntry> timeline(CallId call, Language language, Rest.TimelineEntry... before) {
        return calls.addTo(new Rest.Timeline(call.value(), List.of(before)), language)
                .entries();
    }

    private List<String> titles(CallId call) {
        return timeline(call, Languages.ENGLISH).stream()
                .map(Rest.TimelineEntry::title)
                .toList();
    }

    @Test
    void whatIsToldStandsInTheTimeLineOfTheCallThatCameWithTheTicket() {
        String ticket = calls.expect(ASKED);
        assertThat(calls.arrived(CALL, ticket)).isTrue();
        second();
        calls.toldOfLeg(ticket, leg(LegState.RINGING));
        second();
        calls.toldOfLeg(ticket, leg(LegState.ANSWERED));
        second();
        calls.toldOfLeg(ticket, ended(LEG, 42));
        calls.toldOfCaller(ended(ASKED, 45));

        Rest.TimelineEntry arrived = new Rest.TimelineEntry(1, NOON.toEpochMilli(), "event", "The call came in", "");
        Rest.TimelineEntry music = new Rest.TimelineEntry(2, NOON.toEpochMilli() + 1500, "effect", "Played Music", "");
        assertThat(timeline(CALL, Languages.ENGLISH, arrived, music))
                .containsExactly(
                        arrived,
                        new Rest.TimelineEntry(2, NOON.toEpochMilli() + 1000, "event", "Twilio hears it ring", ""),
                        new Rest.TimelineEntry(3, NOON.toEpochMilli() + 1500, "effect", "Played Music", ""),
                        new Rest.TimelineEntry(
                                4,
                                NOON.toEpochMilli() + 2000,
                                "event",
                                "Twilio has joined the caller with the gateway",
                                ""),
                        new Rest.TimelineEntry(
                                5,
                                NOON.toEpochMilli() + 3000,
                                "event",
                                "Twilio has ended its call to the gateway",
                                "It took 42 s"),
                        new Rest.TimelineEntry(
                                6,
                                NOON.toEpochMilli() + 3000,
                                "event",
                                "The caller's call to Twilio has ended",
                                "It took 45 s"));
    }

    @Test
    void whatIsToldBeforeTheCallIsInWaitsForIt() {
        String ticket = calls.expect(ASKED);
        calls.toldOfLeg(ticket, leg(LegState.CALLED));
        assertThat(titles(CALL)).isEmpty();

        calls.arrived(CALL, ticket);

        assertThat(titles(CALL)).containsExactly("Twilio has begun to call the gateway");
    }

    @Test
    void whatIsToldAgainStandsThereOnceAndIsOnlyCompleted() {
        String ticket = calls.expect(ASKED);
        calls.arrived(CALL, ticket);
        calls.toldOfLeg(ticket, leg(LegState.BUSY));
        second();
        calls.toldOfLeg(ticket, new LegReport(LEG, LegState.BUSY, OptionalInt.of(0), OptionalInt.of(486)));
        second();
        calls.toldOfLeg(ticket, new LegReport(LEG, LegState.BUSY, OptionalInt.of(7), OptionalInt.of(500)));

        assertThat(timeline(CALL, Languages.ENGLISH))
                .containsExactly(new Rest.TimelineEntry(
                        1,
                        NOON.toEpochMilli(),
                        "event",
                        "Twilio was told that the gateway is busy",
                        "It took 0 s; answer over SIP: 486"));
    }

    @Test
    void whatWasOvertakenStandsWhereItWasOvertaken() {
        String ticket = calls.expect(ASKED);
        calls.arrived(CALL, ticket);
        calls.toldOfCaller(ended(ASKED, 45));
        second();
        calls.toldOfLeg(ticket, ended(LEG, 42));
        second();
        calls.toldOfLeg(ticket, leg(LegState.ANSWERED));
        second();
        calls.toldOfLeg(ticket, leg(LegState.CALLED));

        assertThat(titles(CALL))
                .containsExactly(
                        "Twilio has begun to call the gateway",
                        "Twilio has joined the caller with the gateway",
                        "Twilio has ended its call to the gateway",
                        "The caller's call to Twilio has ended");
        assertThat(timeline(CALL, Languages.ENGLISH))
                .extracting(Rest.TimelineEntry::at)
                .containsOnly(NOON.toEpochMilli());
    }

    @Test
    void aTicketIsGoodForOneCall() {
        String ticket = calls.expect(ASKED);

        assertThat(calls.arrived(CALL, ticket)).isTrue();
        assertThat(calls.arrived(new CallId("c-2"), ticket)).isFalse();

        calls.toldOfLeg(ticket, leg(LegState.RINGING));
        assertThat(titles(CALL)).containsExactly("Twilio hears it ring");
        assertThat(titles(new CallId("c-2"))).isEmpty();
    }

    @Test
    void aTicketIsGoodForFiveMinutesAndItsReportsForAsLongAsTheCallLasts() {
        String ticket = calls.expect(ASKED);
        String late = calls.expect("CA" + "c".repeat(32));
        clock.forward(VoiceCalls.COMES_WITHIN.minusMillis(1));
        assertThat(calls.arrived(CALL, ticket)).isTrue();
        clock.forward(Duration.ofMillis(1));
        assertThat(calls.arrived(new CallId("c-2"), late)).isFalse();

        clock.forward(Duration.ofHours(3));
        assertThat(calls.toldOfLeg(ticket, leg(LegState.ENDED))).isTrue();
        assertThat(titles(CALL)).containsExactly("Twilio has ended its call to the gateway");
    }

    @Test
    void aTicketThatWasNeverGivenIsGoodForNothing() {
        calls.expect(ASKED);

        assertThat(calls.arrived(CALL, "made-up")).isFalse();
        assertThat(calls.toldOfLeg("made-up", leg(LegState.RINGING))).isFalse();
        assertThat(calls.toldOfCaller(ended("CA" + "d".repeat(32), 1))).isFalse();
    }

    @Test
    void anotherCompanysTicketIsGoodForNothing() {
        String ticket = calls.expect(ASKED);
        VoiceCalls others = new VoiceCalls(database(), new TenantId(Uuid7.next()), "Twilio", clock);

        assertThat(others.arrived(CALL, ticket)).isFalse();
        assertThat(others.toldOfLeg(ticket, leg(LegState.RINGING))).isFalse();
        assertThat(calls.arrived(CALL, ticket)).isTrue();
    }

    @Test
    void theStoreHasNoTicketThatSomebodyCouldUse() {
        String ticket = calls.expect(ASKED);

        assertThat(database()
                        .<List<String>>read(
                                handle -> handle.createQuery("SELECT digest FROM voice_ticket WHERE tenant = ?")
                                        .bind(0, tenant.value())
                                        .mapTo(String.class)
                                        .list()))
                .singleElement()
                .asString()
                .hasSize(64)
                .isNotEqualTo(ticket);
    }

    @Test
    void whoeverAsksTwiceHasTwoTicketsThatAreBothGood() {
        String first = calls.expect(ASKED);
        String second = calls.expect(ASKED);

        assertThat(calls.arrived(CALL, first)).isTrue();
        assertThat(calls.toldOfLeg(second, leg(LegState.RINGING))).isTrue();
        assertThat(titles(CALL)).containsExactly("Twilio hears it ring");
    }

    @Test
    void aCallThatCouldNotBeBroughtIsCountedOnce() {
        String never = calls.expect(ASKED);
        calls.toldOfLeg(never, leg(LegState.FAILED));
        calls.toldOfLeg(never, leg(LegState.FAILED));
        String busy = calls.expect("CA" + "c".repeat(32));
        calls.arrived(CALL, busy);
        calls.toldOfLeg(busy, leg(LegState.BUSY));
        calls.toldOfLeg(calls.expect("CA" + "d".repeat(32)), leg(LegState.GIVEN_UP));

        assertThat(calls.notReached()).isEqualTo(1);
    }

    @Test
    void eachEndHasItsWords() {
        for (LegState state : List.of(LegState.NOT_ANSWERED, LegState.FAILED, LegState.GIVEN_UP)) {
            CallId call = new CallId(state.name());
            String ticket = calls.expect(state.name());
            calls.arrived(call, ticket);
            calls.toldOfLeg(ticket, leg(state));
            calls.toldOfCaller(
                    new LegReport(state.name(), LegState.NOT_ANSWERED, OptionalInt.empty(), OptionalInt.empty()));
        }

        assertThat(titles(new CallId("NOT_ANSWERED")))
                .containsExactly(
                        "Twilio got no answer from the gateway",
                        "The caller's call to Twilio has ended without an answer");
        assertThat(titles(new CallId("FAILED"))).startsWith("Twilio could not call the gateway");
        assertThat(titles(new CallId("GIVEN_UP")))
                .startsWith("Twilio gave up calling the gateway, as the caller had hung up");
    }

    @Test
    void theAnswerOverSipIsToldWithoutALengthToo() {
        String ticket = calls.expect(ASKED);
        calls.arrived(CALL, ticket);
        calls.toldOfLeg(ticket, new LegReport(LEG, LegState.FAILED, OptionalInt.empty(), OptionalInt.of(503)));

        assertThat(timeline(CALL, Languages.ENGLISH))
                .extracting(Rest.TimelineEntry::detail)
                .containsExactly("Answer over SIP: 503");
    }

    @Test
    void whoReadsGermanReadsIt() {
        String ticket = calls.expect(ASKED);
        calls.arrived(CALL, ticket);
        calls.toldOfLeg(ticket, new LegReport(LEG, LegState.FAILED, OptionalInt.of(3), OptionalInt.of(503)));

        assertThat(timeline(CALL, Languages.wanted("de")))
                .containsExactly(new Rest.TimelineEntry(
                        1,
                        NOON.toEpochMilli(),
                        "event",
                        "Twilio konnte das Gateway nicht anrufen",
                        "Es dauerte 3 s; Antwort über SIP: 503"));
    }

    @Test
    void callsThatNeverCameAreForgottenOneDayAndOthersAreNot() {
        String never = calls.expect(ASKED);
        calls.toldOfLeg(never, leg(LegState.FAILED));
        String came = calls.expect("CA" + "c".repeat(32));
        calls.arrived(CALL, came);
        calls.toldOfLeg(came, leg(LegState.RINGING));

        clock.forward(VoiceCalls.KEPT);
        calls.purge();
        assertThat(calls.toldOfLeg(never, leg(LegState.FAILED))).isTrue();
        clock.forward(Duration.ofMillis(1));
        calls.purge();

        assertThat(calls.toldOfLeg(never, leg(LegState.FAILED))).isFalse();
        assertThat(titles(CALL)).containsExactly("Twilio hears it ring");
        assertThat(database()
                        .<Integer>read(
                                handle -> handle.createQuery("SELECT COUNT(*) FROM voice_report WHERE tenant = ?")
                                        .bind(0, tenant.value())
                                        .mapTo(Integer.class)
                                        .one()))
                .isEqualTo(1);
    }
}
