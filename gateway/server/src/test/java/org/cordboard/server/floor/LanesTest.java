package org.cordboard.server.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = new Lanes();

    @Test
    void workOfOneLaneIsDoneInTheOrderInWhichItWasGiven() {
        List<Integer> done = new CopyOnWriteArrayList<>();
        IntStream.range(0, 1000).forEach(number -> lanes.run("one", () -> done.add(number)));
        await().until(() -> done.size() == 1000);
        assertThat(done).isSorted();
    }

    @Test
    void aLaneThatBlocksHoldsUpNoOther() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch otherDone = new CountDownLatch(1);
        lanes.run("slow", () -> awaitQuietly(release));
        lanes.run("other", otherDone::countDown);
        otherDone.await();
        release.countDown();
    }

    @Test
    void lanesThatAreSharedWaitForEachOther() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        lanes.share("second", "first");
        lanes.share("third", "second");
        lanes.run("first", () -> awaitQuietly(release));
        lanes.run("first", () -> done.add("first"));
        lanes.run("third", () -> done.add("third"));
        lanes.run("second", () -> done.add("second"));
        lanes.part("third");
        CountDownLatch alone = new CountDownLatch(1);
        lanes.run("third", alone::countDown);
        alone.await();
        release.countDown();

        await().until(() -> done.size() == 3);
        assertThat(done).containsExactly("first", "third", "second");
    }

    @Test
    void workThatFailsDoesNotEndItsLane() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        lanes.run("one", () -> {
            throw new IllegalStateException("on purpose");
        });
        lanes.run("one", done::countDown);
        done.await();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
