package org.cordboard.server.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.protocol.IceServer;
import org.cordboard.protocol.PeerNews;
import org.cordboard.protocol.PeerSignal;
import org.cordboard.protocol.PeerWord;
import org.cordboard.server.wire.BadMessageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeerPathsTest {
    private static final CallId CALL = new CallId("c1");
    private static final AgentId ADA = new AgentId("agent1");
    private static final PeerPlace AGENT = new PeerPlace.Console(ADA);
    private static final PeerSignal OFFER = new PeerSignal(PeerSignal.Kind.OFFER, "v=0", "");
    private static final Instant NOW = Instant.EPOCH;

    private final List<PeerNews> atConsole = new ArrayList<>();
    private final List<PeerNews> atPage = new ArrayList<>();
    private final List<String> reported = new ArrayList<>();
    private final List<Event> happened = new ArrayList<>();
    private final PeerPlace page = new PeerPlace.Page(atPage::add);
    private final PeerPaths paths = new PeerPaths(
            (agent, news) -> {
                assertThat(agent).isEqualTo(ADA);
                atConsole.add(news);
            },
            name -> List.of(new IceServer(List.of("turn:192.0.2.1"), name, "secret")),
            (call, by, of, heard) -> {
                assertThat(call).isEqualTo(CALL);
                reported.add(name(by) + " hears " + name(of) + ", missing " + heard.missed());
            },
            event -> happened.add(event.apply(NOW)));

    @BeforeEach
    void begin() {
        paths.connect(CALL, ADA, Optional.of(page));
    }

    private String path() {
        return ((PeerNews.Begin) atPage.getFirst()).path();
    }

    @Test
    void bothAreToldToBeginAndTheCallerOffers() {
        assertThat(atPage)
                .containsExactly(new PeerNews.Begin(
                        path(), true, List.of(new IceServer(List.of("turn:192.0.2.1"), "caller", "secret"))));
        assertThat(atConsole)
                .containsExactly(new PeerNews.Begin(
                        path(), false, List.of(new IceServer(List.of("turn:192.0.2.1"), "agent1", "secret"))));
    }

    @Test
    void whatOneSaysIsToldToTheOther() throws Exception {
        paths.take(page, new PeerWord.Signal(path(), OFFER));
        assertThat(atConsole).last().isEqualTo(new PeerNews.Signal(path(), OFFER));
        assertThat(atPage).hasSize(1);

        paths.take(AGENT, new PeerWord.Signal(path(), OFFER));
        assertThat(atPage).last().isEqualTo(new PeerNews.Signal(path(), OFFER));
    }

    @Test
    void bothLeaveTheGatewayOnlyWhenBothHearEachOther() throws Exception {
        paths.take(page, new PeerWord.Up(path()));
        paths.take(page, new PeerWord.Up(path()));
        assertThat(happened).isEmpty();
        assertThat(atPage).hasSize(1);

        paths.take(AGENT, new PeerWord.Up(path()));
        assertThat(atPage).last().isEqualTo(new PeerNews.Alone(path()));
        assertThat(atConsole).last().isEqualTo(new PeerNews.Alone(path()));
        assertThat(happened).containsExactly(new CallEvent.PeersConnected(NOW, CALL));
    }

    private static String name(Optional<AgentId> agent) {
        return agent.map(AgentId::value).orElse("the caller");
    }

    @Test
    void aColleagueWhoCallsIsReportedAsTheCaller() throws Exception {
        List<PeerNews> atCallingConsole = new ArrayList<>();
        PeerPaths ofConsoles = new PeerPaths(
                (agent, news) -> (agent.equals(ADA) ? atConsole : atCallingConsole).add(news),
                _ -> List.of(),
                (_, by, of, _) -> reported.add(name(by) + " hears " + name(of)),
                event -> happened.add(event.apply(NOW)));
        PeerPlace ben = new PeerPlace.Console(new AgentId("agent2"));
        ofConsoles.connect(CALL, ADA, Optional.of(ben));
        String path = ((PeerNews.Begin) atCallingConsole.getFirst()).path();

        ofConsoles.take(ben, new PeerWord.Heard(path, 50, 2, 4.5, null));
        ofConsoles.take(AGENT, new PeerWord.Heard(path, 50, 0, 4.5, null));

        assertThat(reported).containsExactly("the caller hears agent1", "agent1 hears the caller");
    }

    @Test
    void whatEachHearsOfTheOtherIsReported() throws Exception {
        paths.take(page, new PeerWord.Heard(path(), 50, 2, 4.5, null));
        paths.take(AGENT, new PeerWord.Heard(path(), 50, 50, 0, 60_000.0));

        assertThat(reported)
                .containsExactly("the caller hears agent1, missing 2", "agent1 hears the caller, missing 50");
    }

    @ParameterizedTest
    @CsvSource({
        "peer.expected, -1, 0, 0, ",
        "peer.expected, 10001, 0, 0, ",
        "peer.missed, 50, 51, 0, ",
        "peer.missed, 50, -1, 0, ",
        "peer.jitter, 50, 0, NaN, ",
        "peer.jitter, 50, 0, 60001, ",
        "peer.roundTrip, 50, 0, 0, -1",
        "peer.roundTrip, 50, 0, 0, Infinity"
    })
    void whatCannotBeIsRefused(String field, int expected, int missed, double jitter, Double roundTrip) {
        assertThatThrownBy(() -> paths.take(page, new PeerWord.Heard(path(), expected, missed, jitter, roundTrip)))
                .isInstanceOfSatisfying(
                        BadMessageException.class,
                        bad -> assertThat(bad.field()).isEqualTo(field));
        assertThat(reported).isEmpty();
    }

    @Test
    void whoFindsNoWaySaysWhy() throws Exception {
        paths.take(page, new PeerWord.Failed(path(), PeerWord.PeerTrouble.NO_WAY));

        assertThat(happened)
                .containsExactly(new CallEvent.PeersFailed(NOW, CALL, "There is no way between the browsers"));
    }

    @Test
    void theEndIsToldToBothAndWhatComesLaterIsPassedOver() throws Exception {
        String path = path();
        paths.part(CALL, true);
        assertThat(atPage).last().isEqualTo(new PeerNews.End(path, true));
        assertThat(atConsole).last().isEqualTo(new PeerNews.End(path, true));

        paths.take(page, new PeerWord.Signal(path, OFFER));
        paths.take(page, new PeerWord.Up(path));
        paths.take(AGENT, new PeerWord.Up(path));
        paths.part(CALL, true);
        assertThat(atConsole).hasSize(2);
        assertThat(happened).isEmpty();
    }

    @Test
    void strangersAreNotHeard() throws Exception {
        PeerPlace stranger = new PeerPlace.Console(new AgentId("agent2"));
        paths.take(stranger, new PeerWord.Signal(path(), OFFER));
        paths.take(stranger, new PeerWord.Failed(path(), PeerWord.PeerTrouble.LOST));

        assertThat(atConsole).hasSize(1);
        assertThat(happened).isEmpty();
    }

    @Test
    void aBrowserThatIsGoneEndsItsPaths() {
        paths.gone(AGENT);

        assertThat(happened).containsExactly(new CallEvent.PeersFailed(NOW, CALL, "A browser was lost"));
    }

    @Test
    void whoIsInNoBrowserHasNoWay() {
        CallId telephone = new CallId("c2");
        paths.connect(telephone, ADA, Optional.empty());

        assertThat(happened).containsExactly(new CallEvent.PeersFailed(NOW, telephone, "The caller is in no browser"));
        assertThat(atConsole).hasSize(1);
    }

    @Test
    void aWordWithoutWhatItNeedsIsRefused() {
        assertThatThrownBy(() -> paths.take(page, null)).isInstanceOf(BadMessageException.class);
        assertThatThrownBy(() -> paths.take(page, new PeerWord.Signal(path(), null)))
                .hasMessage("The signal is missing");
    }
}
