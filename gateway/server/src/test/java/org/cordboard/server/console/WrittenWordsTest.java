package org.cordboard.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.server.console.OpenDoor.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.QueueBoard;
import org.cordboard.protocol.Rest;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.console.OpenDoor.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is written, in a call from a web page or by a colleague. Ada has the call in hand, Ben is in the same
/// workgroup.
class WrittenWordsTest {
    private static final AgentId ADA = new AgentId("agent1");
    private static final AgentId BEN = new AgentId("agent2");
    private static final CallId CALL = new CallId("c-1");
    private static final Caller KATHERINE = new Caller("", "Katherine", Caller.Origin.WEB);
    private static final Rest.CallText TEXT = new Rest.CallText(1, "", "", "Hello", 0);

    private final Browser adas = new Browser();
    private final Browser bens = new Browser();
    private OpenDoor door;

    @BeforeEach
    void open() throws Exception {
        door = new OpenDoor();
        for (var agent : List.of(ADA, BEN)) {
            Browser browser = agent.equals(ADA) ? adas : bens;
            door.open(agent, browser).onMessage("{\"type\":\"hello\",\"version\":1}");
            snapshot(browser);
        }
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void itIsToldToWhoHasTheCallInHandInTheOrderOfTheOthers() {
        door.hub.show(new Effect.ShowDesk(ADA, ringing()));
        door.hub.said(CALL, TEXT);

        ToConsole.Said said = adas.await(ToConsole.Said.class);
        assertThat(said.text()).isEqualTo(TEXT);
        assertThat(said.call()).isEqualTo("c-1");
        assertThat(said.seq())
                .isGreaterThan(
                        adas.received(ToConsole.DeskChanged.class).getLast().seq());
    }

    @Test
    void itIsNotToldToAnybodyElse() {
        door.hub.show(new Effect.ShowDesk(ADA, ringing()));
        door.hub.said(new CallId("another"), TEXT);
        door.hub.said(CALL, TEXT);

        assertThat(adas.await(ToConsole.Said.class).call()).isEqualTo("c-1");
        assertThat(bens.received(ToConsole.Said.class)).isEmpty();
    }

    @Test
    void whoSeesTheCallerWaitSeesThatThereIsSomething() {
        door.hub.show(new Effect.ShowQueue(new WorkgroupId("support"), board()));
        await().until(() -> waiting(bens), texts -> texts.equals(List.of(0)));

        door.texts.set(1);
        door.hub.said(CALL, TEXT);

        await().until(() -> waiting(bens), texts -> texts.equals(List.of(1)));
    }

    @Test
    void aChatIsToldToThePersonWhoseItIsWithWhatIsUnreadThen() {
        Rest.ChatMessage message = new Rest.ChatMessage(1, "agent2", "Lunch?", 0);
        ToConsole.Chat chat = new ToConsole.Chat("agent2", 1, message);
        long before = snapshot(adas).seq();

        door.hub.chatChanged(ADA, () -> chat, List.of(message));

        ToConsole.ChatChanged told = adas.await(ToConsole.ChatChanged.class);
        assertThat(told.chat()).isEqualTo(chat);
        assertThat(told.messages()).containsExactly(message);
        assertThat(told.seq()).isGreaterThan(before);
        assertThat(bens.received(ToConsole.ChatChanged.class)).isEmpty();
    }

    @Test
    void theSnapshotTellsWhatIsUnread() {
        door.chats = List.of(new ToConsole.Chat("agent2", 3, new Rest.ChatMessage(7, "agent2", "Lunch?", 0)));
        Browser again = new Browser();

        door.open(ADA, again).onMessage("{\"type\":\"hello\",\"version\":1}");

        assertThat(snapshot(again).chats()).isEqualTo(door.chats);
    }

    private static List<Integer> waiting(Browser browser) {
        List<ToConsole.QueueChanged> shown = browser.received(ToConsole.QueueChanged.class);
        return shown.isEmpty()
                ? List.of()
                : shown.getLast().queue().waiting().stream()
                        .map(ToConsole.Waiting::texts)
                        .toList();
    }

    private static QueueBoard board() {
        return new QueueBoard(
                new WorkgroupId("support"),
                "Support",
                List.of(new QueueBoard.Waiting(CALL, KATHERINE, Instant.EPOCH, false, false)),
                1,
                0,
                2,
                QueueBoard.Promises.NONE);
    }

    private static Desk ringing() {
        return new Desk(
                ADA,
                AgentStatus.OFFERED,
                Instant.EPOCH,
                Sentence.NONE,
                Optional.empty(),
                Optional.of(new Desk.DeskCall(
                        CALL,
                        KATHERINE,
                        "+15550100",
                        "Support",
                        Instant.EPOCH,
                        Optional.empty(),
                        false,
                        false,
                        false,
                        List.of())),
                Optional.empty());
    }
}
