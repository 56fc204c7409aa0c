package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.sms.provider.IncomingText;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TextInboxTest extends OnBothStores {
    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private final List<String> taken = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int failures;
    private TextInbox inbox;

    @BeforeEach
    void open() {
        inbox = new TextInbox(database(), tenant, this::handle, clock);
        inbox.start();
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    private synchronized Runnable handle(Handle handle, IncomingText text, Instant at) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("no such workgroup");
        }
        taken.add(text.words());
        return () -> told.add(text.words());
    }

    private synchronized void fails(int times) {
        failures = times;
    }

    private synchronized List<String> told() {
        return List.copyOf(told);
    }

    @Test
    void aTextIsTakenOnceHoweverOftenItIsDelivered() {
        inbox.take(TextRoom.text("SM1", "Are you open?"));
        inbox.take(TextRoom.text("SM1", "Are you open?"));
        inbox.take(TextRoom.text("SM2", "And tomorrow?"));

        await().until(() -> told().size() == 2);
        assertThat(taken).containsExactly("Are you open?", "And tomorrow?");
    }

    @Test
    void whatWasKeptIsMadeSomethingOfAfterTheNextStart() {
        inbox.close();
        TextInbox asleep = new TextInbox(database(), tenant, this::handle, clock);
        Thread taking = Thread.ofVirtual().start(() -> asleep.take(TextRoom.text("SM1", "hello")));
        asleep.keepOnce();
        await().until(() -> !taking.isAlive());
        assertThat(taken).isEmpty();

        inbox = new TextInbox(database(), tenant, this::handle, clock);
        inbox.start();

        await().until(() -> told().equals(List.of("hello")));
    }

    @Test
    void manyAtOnceAreAllTakenInTheEnd() throws Exception {
        try (ExecutorService network = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> deliveries = new ArrayList<>();
            IntStream.range(0, 300)
                    .forEach(i -> deliveries.add(network.submit(() -> inbox.take(TextRoom.text("SM" + i, "t" + i)))));
            for (Future<?> delivery : deliveries) {
                delivery.get();
            }
        }

        await().until(() -> told().size() == 300);
        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    void whatFailsIsTriedAgainLater() {
        fails(2);
        inbox.take(TextRoom.text("SM1", "hello"));

        await().until(() -> {
            clock.forward(TextInbox.BETWEEN_TRIES);
            inbox.lookAgain();
            return told().equals(List.of("hello"));
        });
        assertThat(inbox.quarantined()).isZero();
    }

    @Test
    void whatFailsThriceIsSetAsideAndTheOthersGoOn() {
        fails(TextInbox.TRIES);
        inbox.take(TextRoom.text("SM1", "poison"));
        await().until(() -> {
            clock.forward(TextInbox.BETWEEN_TRIES);
            inbox.lookAgain();
            return inbox.quarantined() == 1;
        });

        inbox.take(TextRoom.text("SM2", "hello"));

        await().until(() -> told().equals(List.of("hello")));
        assertThat(taken).containsExactly("hello");
    }
}
