package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.sms.provider.DeliveryReport;
import org.cordboard.sms.standin.Carried;
import org.cordboard.sms.twilio.TwilioErrors;
import org.cordboard.sms.twilio.TwilioNetwork;
import org.cordboard.sms.twilio.TwilioPaths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The network tells nothing: all that is known was asked for.
final class ReconciliationTest extends OnBothStores {
    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private TextRoom room;
    private Reconciliation reconciliation;

    @BeforeEach
    void open() throws IOException {
        room = new TextRoom(database(), tenant, clock);
        room.inbox.start();
        reconciliation = new Reconciliation(
                new TwilioNetwork(room.config, new TwilioPaths(NetworkRoutes.ROOT)),
                room.inbox::take,
                room.texting.outgoing(),
                TwilioErrors::words,
                clock);
    }

    @AfterEach
    void close() {
        room.inbox.close();
        room.close();
    }

    private List<String> words() {
        return room.open().stream()
                .flatMap(thread -> room.messages(thread).stream())
                .map(TextMessage::words)
                .toList();
    }

    @Test
    void aTextThatCouldNotBeDeliveredHereIsFoundOnce() {
        room.network.textThatGetsLost(TextRoom.GRACE, TextRoom.OURS, "Are you open?");
        reconciliation.run();
        room.network.textThatGetsLost(TextRoom.GRACE, TextRoom.OURS, "Hello?");
        reconciliation.run();

        await().until(() -> words().equals(List.of("Are you open?", "Hello?")));
    }

    @Test
    void aStopThatCouldNotBeDeliveredHereIsHeeded() {
        room.network.textThatGetsLost(TextRoom.GRACE, TextRoom.OURS, "STOP");
        reconciliation.run();

        await().until(() -> !words().isEmpty());
        TextThread thread = room.open().getFirst();
        assertThat(room.page(thread).wanted()).isFalse();
    }

    @Test
    void howATextHasEndedIsAskedForWhenNobodyTellsIt() {
        TextThread grace = room.begun(database(), tenant);
        room.say(grace, "Your lantern is ready");
        room.sender.sendDue();
        Carried carried = room.network.sent().getFirst();
        room.network.report(carried.id(), "delivered", 0);

        reconciliation.run();
        assertThat(room.newest(grace).progress()).contains(Progress.QUEUED);

        clock.forward(Reconciliation.TOLD_WITHIN.plus(Duration.ofSeconds(1)));
        reconciliation.run();
        assertThat(room.newest(grace).progress()).contains(Progress.DELIVERED);
        assertThat(room.newest(grace).price())
                .isEqualTo(Optional.of(new DeliveryReport.Price(new BigDecimal("0.00790"), "USD")));
    }

    @Test
    void aNetworkThatDoesNotAnswerIsAskedAgain() {
        room.network.close();

        reconciliation.run();

        assertThat(words()).isEmpty();
    }
}
