package org.cordboard.server.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.media.Leg;
import org.cordboard.protocol.PeerWord;
import org.cordboard.protocol.Rest;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.call.CallLegs;
import org.cordboard.server.call.Party;
import org.cordboard.server.language.Languages;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody talks with Ada, and the clock is moved by hand.
final class SoundCollectorTest extends OnBothStores {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final CallId CALL = new CallId("c-1");
    private static final AgentId ADA = new AgentId("agent1");
    private static final Party ADAS_BROWSER = Party.agent(ADA);
    private static final Company COMPANY = new Company(
            new TenantId("larkenby"),
            "Larkenby Lanterns",
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(ADA, new Person(ADA, "Ada Example", Person.Role.AGENT)),
            Map.of(),
            HouseSounds.NONE,
            Duration.ofSeconds(30));

    private final HandClock clock = new HandClock(NINE);
    private final Map<CallId, CallLegs> calls = new HashMap<>();
    private final List<ToConsole> told = new ArrayList<>();
    private final List<ToConsole> toldToCaller = new ArrayList<>();
    private final DirectSounds direct = new DirectSounds();
    private final HandLeg caller = new HandLeg();
    private final HandLeg ada = new HandLeg();
    private CallSounds sounds;
    private SoundCollector collector;

    @BeforeEach
    void start() {
        sounds = new CallSounds(database(), tenant, () -> COMPANY);
        collector = new SoundCollector(
                () -> calls,
                direct,
                (agent, message) -> (agent.equals(ADA) ? told : toldToCaller).add(message),
                sounds,
                clock);
        Map<Party, Leg> legs = new LinkedHashMap<>();
        legs.put(Party.CALLER, caller);
        legs.put(ADAS_BROWSER, ada);
        calls.put(CALL, new CallLegs(Optional.empty(), legs));
        collector.look();
    }

    @AfterEach
    void close() {
        collector.close();
    }

    private void second(int callersLoss, int adasLoss) {
        caller.hears(callersLoss);
        ada.hears(adasLoss);
        silentSecond();
    }

    private void silentSecond() {
        clock.forward(Duration.ofSeconds(1));
        collector.look();
    }

    private Rest.CallSound ended() {
        calls.clear();
        silentSecond();
        collector.close();
        return sounds.of(CALL).orElseThrow();
    }

    @Test
    void theAgentIsToldEachSecondOfBothSides() {
        second(0, 4);

        assertThat(told)
                .containsExactly(new ToConsole.Quality(
                        "c-1",
                        NINE.plusSeconds(1).toEpochMilli(),
                        new Rest.SoundSecond(new Rest.SoundFigures(3.61, 8, 6), null, null),
                        new Rest.SoundSecond(new Rest.SoundFigures(4.41, 0, 6), null, null)));
    }

    @Test
    void aColleagueWhoCallsIsToldTheSameFromTheOtherEnd() {
        calls.put(
                CALL,
                new CallLegs(Optional.of(new AgentId("agent2")), calls.get(CALL).legs()));

        second(0, 4);

        assertThat(toldToCaller)
                .containsExactly(new ToConsole.Quality(
                        "c-1",
                        NINE.plusSeconds(1).toEpochMilli(),
                        new Rest.SoundSecond(new Rest.SoundFigures(4.41, 0, 6), null, null),
                        new Rest.SoundSecond(new Rest.SoundFigures(3.61, 8, 6), null, null)));
        assertThat(told).hasSize(1);
    }

    @Test
    void aCallerFromOutsideIsToldNothing() {
        second(0, 4);

        assertThat(toldToCaller).isEmpty();
    }

    @Test
    void soundThatGoesPastTheGatewayIsKnownByWhatTheBrowsersSay() {
        direct.heard(CALL, Optional.of(ADA), Optional.empty(), new PeerWord.Heard("p-1", 50, 5, 4, 20.0));
        direct.heard(CALL, Optional.empty(), Optional.of(ADA), new PeerWord.Heard("p-1", 50, 0, 2, 24.0));
        silentSecond();
        silentSecond();

        Rest.SoundFigures adaHears = new Rest.SoundFigures(3.23, 10, 4);
        Rest.SoundFigures callerHears = new Rest.SoundFigures(4.29, 0, 2);
        Rest.SoundSecond nothing = new Rest.SoundSecond(null, null, null);
        assertThat(told)
                .containsExactly(
                        new ToConsole.Quality(
                                "c-1",
                                NINE.plusSeconds(1).toEpochMilli(),
                                new Rest.SoundSecond(callerHears, adaHears, 12.0),
                                new Rest.SoundSecond(adaHears, callerHears, 12.0)),
                        new ToConsole.Quality("c-1", NINE.plusSeconds(2).toEpochMilli(), nothing, nothing));
        Rest.CallSound sound = ended();
        assertThat(sound.sides()).extracting(Rest.SideSound::side).containsExactly("caller", "agent:agent1");
        assertThat(sound.sides().getFirst().from().loss()).isEqualTo(10);
        assertThat(sound.sides().getFirst().to().loss()).isZero();
    }

    @Test
    void whatTheBrowsersSayTwiceInASecondIsAddedUp() {
        direct.heard(CALL, Optional.of(ADA), Optional.empty(), new PeerWord.Heard("p-1", 50, 10, 4, 20.0));
        direct.heard(CALL, Optional.of(ADA), Optional.empty(), new PeerWord.Heard("p-1", 50, 0, 4, null));
        silentSecond();

        assertThat(ended().sides().getFirst().from().loss()).isEqualTo(10);
    }

    @Test
    void ofACallThatHasEndedNothingIsKept() {
        direct.heard(new CallId("c-0"), Optional.of(ADA), Optional.empty(), new PeerWord.Heard("p-0", 50, 0, 4, null));
        silentSecond();

        assertThat(direct.take(new CallId("c-0"))).isEmpty();
    }

    @Test
    void anEndedCallHasItsSeconds() {
        second(0, 0);
        caller.isTold(10);
        second(5, 0);
        silentSecond();

        Rest.CallSound sound = ended();

        assertThat(sound.sides()).extracting(Rest.SideSound::side).containsExactly("caller", "agent:agent1");
        Rest.SideSound side = sound.sides().getFirst();
        assertThat(side.began()).isEqualTo(NINE.toEpochMilli());
        assertThat(side.seconds()).hasSize(3);
        assertThat(side.seconds().get(1).from().loss()).isEqualTo(10);
        assertThat(side.seconds().get(1).to().loss()).isEqualTo(9.8);
        assertThat(side.seconds().get(2).from()).isNull();
        assertThat(side.from().loss()).isEqualTo(5);
        assertThat(side.from().worstAt()).isEqualTo(1);
        assertThat(side.to().loss()).isEqualTo(10);
        assertThat(side.to().roundTrip()).isEqualTo(41);
    }

    @Test
    void theTimeLineEndsWithIt() {
        second(0, 0);
        caller.isTold(2);
        second(1, 0);
        ended();

        Rest.Timeline line = sounds.addTo(
                new Rest.Timeline(
                        "c-1", List.of(new Rest.TimelineEntry(1, NINE.toEpochMilli(), "event", "Somebody called", ""))),
                Languages.ENGLISH);

        assertThat(line.entries())
                .extracting(entry -> entry.seq() + " " + entry.title() + " | " + entry.detail())
                .containsExactly(
                        "1 Somebody called | ",
                        "2 Sound from the caller: MOS 4.3 | loss 1 %, jitter 6 ms, round trip 41 ms; worst second 0:01: MOS 4.2, loss 2 %",
                        "3 Sound to the caller: MOS 4.2 | loss 2 %, jitter 8 ms, round trip 41 ms; worst second 0:01: MOS 4.2, loss 2 %",
                        "4 Sound from Ada Example: MOS 4.4 | loss 0 %, jitter 6 ms; worst second 0:00: MOS 4.4, loss 0 %");
        assertThat(line.entries().getLast().at()).isEqualTo(NINE.plusSeconds(2).toEpochMilli());
    }

    @Test
    void aBrowserThatWasLoadedAgainGoesOnWhereItLeft() {
        second(0, 5);
        calls.get(CALL).legs().remove(ADAS_BROWSER);
        second(0, 0);
        HandLeg again = new HandLeg();
        calls.get(CALL).legs().put(ADAS_BROWSER, again);
        silentSecond();
        again.hears(0);
        silentSecond();

        List<Rest.SoundSecond> seconds = ended().sides().get(1).seconds();

        assertThat(seconds.stream()
                        .map(second ->
                                second.from() == null ? -1 : second.from().loss()))
                .containsExactly(10.0, -1.0, -1.0, 0.0);
    }

    @Test
    void whatNobodyEverHeardIsNotKept() {
        silentSecond();
        calls.clear();
        silentSecond();
        collector.close();

        assertThat(sounds.of(CALL)).isEmpty();
    }

    @Test
    void aGatewayThatStopsKeepsTheSoundOfTheCallsThatAreUp() {
        second(0, 0);
        collector.close();

        assertThat(sounds.of(CALL)).isPresent();
    }
}
