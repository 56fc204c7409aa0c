package org.cordboard.server.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.protocol.Rest;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.store.Uuid7;
import org.cordboard.server.writing.NotWrittenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChatsTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final AgentId ADA = new AgentId("agent1");
    private static final AgentId BEN = new AgentId("agent2");
    private static final AgentId BESS = new AgentId("boss1");
    private static final int ALL = Integer.MAX_VALUE;

    private final HandClock clock = new HandClock(NOON);
    private final List<String> told = new ArrayList<>();
    private Chats chats;

    @BeforeEach
    void open() {
        chats = new Chats(database(), tenant, clock);
        chats.onChange((person, now, news) -> told.add("%s: %s has %d unread, %s new"
                .formatted(
                        person,
                        now.get().person(),
                        now.get().unread(),
                        news.stream().map(Rest.ChatMessage::words).toList())));
    }

    @Test
    void twoPeopleSeeWhatEachHasWrittenInOneOrder() throws NotWrittenException {
        Rest.ChatMessage first = chats.say(BEN, ADA, " Lunch? ");
        clock.forward(Duration.ofSeconds(9));
        Rest.ChatMessage second = chats.say(ADA, BEN, "At one.");

        assertThat(first).isEqualTo(new Rest.ChatMessage(1, "agent2", "Lunch?", NOON.toEpochMilli()));
        assertThat(second.number()).isEqualTo(2);
        assertThat(chats.page(ADA, BEN, ALL)).isEqualTo(new Rest.ChatPage(List.of(first, second), false));
        assertThat(chats.page(BEN, ADA, ALL)).isEqualTo(chats.page(ADA, BEN, ALL));
        assertThat(chats.page(ADA, BESS, ALL).messages()).isEmpty();
    }

    @Test
    void bothAreToldOfAMessageAndWhatIsUnread() throws NotWrittenException {
        chats.say(BEN, ADA, "Lunch?");

        assertThat(told)
                .containsExactly(
                        "agent1: agent2 has 1 unread, [Lunch?] new", "agent2: agent1 has 0 unread, [Lunch?] new");
    }

    @Test
    void whatIsUnreadIsCountedForEachColleagueUntilItIsRead() throws NotWrittenException {
        chats.say(BEN, ADA, "One");
        chats.say(BEN, ADA, "Two");
        Rest.ChatMessage last = chats.say(BESS, ADA, "Three");
        Rest.ChatMessage answer = chats.say(ADA, BEN, "Four");

        assertThat(chats.of(ADA))
                .containsExactly(new ToConsole.Chat("agent2", 2, answer), new ToConsole.Chat("boss1", 1, last));
        assertThat(chats.of(BEN)).containsExactly(new ToConsole.Chat("agent1", 1, answer));

        chats.read(ADA, BEN, 1);
        assertThat(chats.of(ADA)).extracting(ToConsole.Chat::unread).containsExactly(1, 1);
        chats.read(ADA, BEN, 3);
        assertThat(chats.of(ADA)).extracting(ToConsole.Chat::unread).containsExactly(0, 1);
        assertThat(chats.of(BEN)).extracting(ToConsole.Chat::unread).containsExactly(1);
    }

    @Test
    void whatWasReadOnceStaysReadAndIsToldToTheReaderAlone() throws NotWrittenException {
        chats.say(BEN, ADA, "One");
        chats.say(BEN, ADA, "Two");
        told.clear();

        chats.read(ADA, BEN, 2);
        chats.read(ADA, BEN, 1);

        assertThat(told).containsExactly("agent1: agent2 has 0 unread, [] new");
        assertThat(chats.of(ADA)).extracting(ToConsole.Chat::unread).containsExactly(0);
    }

    @Test
    void nobodyReadsAheadOfWhatIsWritten() throws NotWrittenException {
        chats.say(BEN, ADA, "One");
        chats.read(ADA, BEN, 99);

        chats.say(BEN, ADA, "Two");

        assertThat(chats.of(ADA)).extracting(ToConsole.Chat::unread).containsExactly(1);
    }

    @Test
    void whoHasWrittenToNobodyHasNothing() {
        chats.read(ADA, BEN, 1);

        assertThat(chats.of(ADA)).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aLongChatIsReadPageByPage() throws NotWrittenException {
        for (int i = 0; i < Chats.PAGE + 3; i++) {
            new Chats(database(), tenant, clock).say(ADA, BEN, "Message");
        }

        Rest.ChatPage newest = chats.page(BEN, ADA, ALL);
        Rest.ChatPage oldest = chats.page(BEN, ADA, newest.messages().getFirst().number());

        assertThat(newest.more()).isTrue();
        assertThat(newest.messages()).hasSize(Chats.PAGE);
        assertThat(oldest.more()).isFalse();
        assertThat(oldest.messages()).extracting(Rest.ChatMessage::number).containsExactly(1, 2, 3);
    }

    @Test
    void whatCannotBeWrittenIsNeitherKeptNorTold() {
        assertThatThrownBy(() -> chats.say(ADA, BEN, " ")).isInstanceOf(NotWrittenException.class);
        assertThatThrownBy(this::writeWithoutEnd).hasMessage("These are too many texts at once");

        assertThat(told).hasSize(2 * chats.page(ADA, BEN, ALL).messages().size());
    }

    private void writeWithoutEnd() throws NotWrittenException {
        for (int i = 0; i < 1_000; i++) {
            chats.say(ADA, BEN, "again");
        }
    }

    @Test
    void eachCompanyHasItsOwn() throws NotWrittenException {
        Chats others = new Chats(database(), new TenantId(Uuid7.next()), clock);
        others.say(BEN, ADA, "Elsewhere");

        assertThat(chats.of(ADA)).isEmpty();
        assertThat(chats.page(ADA, BEN, ALL).messages()).isEmpty();
    }
}
