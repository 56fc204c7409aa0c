package org.cordboard.server.webcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.media.MediaConfig;
import org.cordboard.media.MediaEngine;
import org.cordboard.protocol.ToCaller;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.calltext.WrittenTalks;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.floor.FloorRunner;
import org.cordboard.server.floor.JournalWriter;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.peer.PeerPaths;
import org.cordboard.server.store.TestStore;
import org.cordboard.server.store.Uuid7;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.server.wire.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What callers write, at the door of the demo company.
final class WebCallDoorTest {
    private static final String CALL = "{\"type\":\"call\",\"version\":1,\"name\":\"Katherine\",\"sdp\":\"v=0\"}";

    private final List<Object> page = new CopyOnWriteArrayList<>();
    private MediaEngine media;
    private FloorRunner floor;
    private WrittenTalks talks;
    private WebCallDoor.Visit visit;

    @BeforeEach
    void open() throws IOException, ConfigException {
        InetAddress here = InetAddress.getLoopbackAddress();
        media = MediaEngine.start(new MediaConfig(
                here, here, 0, 0, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10)));
        CompanySettings settings = CompanyDocument.demo().settings();
        floor = new FloorRunner(new Floor(settings.company()), Clock.systemUTC(), new JournalWriter(_ -> {}));
        floor.start(_ -> {});
        talks = new WrittenTalks(
                TestStore.SQLITE.database(), new TenantId(Uuid7.next()), settings::company, Clock.systemUTC());
        WebCallDoor door = new WebCallDoor(
                settings::number,
                new Entrance(() -> WebCallRules.USUAL),
                new Films(Map::of),
                talks,
                media,
                new LiveCalls(),
                new PeerPaths((_, _) -> {}, _ -> List.of(), (_, _, _, _) -> {}, floor),
                _ -> List.of(),
                floor,
                () -> new CallId("c-1"),
                new TraceNotes(Clock.systemUTC()),
                Clock.systemUTC());
        visit = door.open(
                new Socket() {
                    @Override
                    public void send(Object message) {
                        page.add(message);
                    }

                    @Override
                    public Language language() {
                        return Languages.ENGLISH;
                    }

                    @Override
                    public void close(String reason) {}
                },
                "192.0.2.1");
    }

    @AfterEach
    void close() {
        floor.close();
        media.close();
    }

    @Test
    void whatACallerWritesComesBackOnceItIsKept() {
        visit.onMessage(CALL);
        visit.onMessage("{\"type\":\"say\",\"words\":\"My lantern is broken.\"}");

        assertThat(said()).singleElement().satisfies(said -> {
            assertThat(said.number()).isEqualTo(1);
            assertThat(said.name()).isEmpty();
            assertThat(said.words()).isEqualTo("My lantern is broken.");
        });
        assertThat(talks.count(new CallId("c-1"))).isEqualTo(1);
    }

    @Test
    void whatCannotBeKeptIsRefusedByFieldWithARemedyAndTheCallGoesOn() {
        visit.onMessage(CALL);
        visit.onMessage("{\"type\":\"say\",\"words\":\"\"}");
        visit.onMessage("{\"type\":\"say\"}");
        visit.onMessage("{\"type\":\"say\",\"words\":\"Still here\"}");

        ToCaller.Problem refused = new ToCaller.Problem("say.words", "There are no words", "Write something");
        assertThat(page.stream().filter(ToCaller.Problem.class::isInstance)).containsExactly(refused, refused);
        assertThat(said()).hasSize(1);
    }

    @Test
    void whoeverKnowsNoCallComesBackToNone() {
        visit.onMessage("{\"type\":\"resume\",\"version\":1,\"resume\":\"guessed\"}");
        visit.onMessage("{\"type\":\"resume\",\"version\":1}");
        visit.onMessage("{\"type\":\"resume\",\"version\":2,\"resume\":\"guessed\"}");

        assertThat(problems()).containsExactly("resume.resume", "resume.resume", "resume.version");
    }

    @Test
    void thereIsNoOtherPathForSoundThatIsNotThere() {
        visit.onMessage("{\"type\":\"media-restart\",\"sdp\":\"v=0\"}");
        visit.onMessage(CALL);
        visit.onMessage("{\"type\":\"media-restart\",\"sdp\":\"v=0\"}");

        assertThat(problems()).containsExactly("type", "media-restart");
    }

    @Test
    void aLineThatIsLostBeforeTheAnswerEndsTheCall() {
        visit.onMessage(CALL);
        visit.onMessage("{\"type\":\"say\",\"words\":\"Hello\"}");

        visit.onClose(false);

        assertThat(talks.count(new CallId("c-1"))).isZero();
    }

    @Test
    void nobodyWritesWithoutACall() {
        visit.onMessage("{\"type\":\"say\",\"words\":\"Hello?\"}");

        assertThat(page).containsExactly(new ToCaller.Problem("type", "There is no call yet", "Send call first"));
    }

    @Test
    void aPageThatIsClosedReadsNoMore() {
        visit.onMessage(CALL);
        visit.onMessage("{\"type\":\"say\",\"words\":\"Good bye\"}");

        visit.onClose(true);

        assertThat(talks.count(new CallId("c-1"))).isZero();
    }

    private List<String> problems() {
        return page.stream()
                .filter(ToCaller.Problem.class::isInstance)
                .map(problem -> ((ToCaller.Problem) problem).field())
                .toList();
    }

    private List<ToCaller.Said> said() {
        return page.stream()
                .filter(ToCaller.Said.class::isInstance)
                .map(ToCaller.Said.class::cast)
                .toList();
    }
}
