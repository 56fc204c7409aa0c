package org.cordboard.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.InetAddress;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class BansTest {
    private static final InetAddress SCANNER = InetAddress.ofLiteral("192.0.2.66");

    private long now = 1_000_000;
    private final Bans bans = Bans.ofStrangers(() -> now);

    @Test
    void whoTriesTenTimesWithinAMinuteIsBannedForAMinute() {
        tries(SCANNER, 9);
        assertThat(bans.bannedNow()).isZero();

        tries(SCANNER, 1);
        assertThat(bans.bannedNow()).isEqualTo(1);
        assertThat(bans.tried(SCANNER)).isFalse();

        passes(Duration.ofSeconds(60));
        assertThat(bans.bannedNow()).isZero();
        assertThat(bans.tried(SCANNER)).isTrue();
    }

    @Test
    void whoTriesSeldomIsNotBanned() {
        for (int i = 0; i < 100; i++) {
            tries(SCANNER, 1);
            passes(Duration.ofSeconds(8));
        }
        assertThat(bans.count()).isZero();
    }

    @Test
    void eachFurtherBanIsTwiceAsLongUpToADay() {
        Duration length = Bans.FIRST;
        for (int ban = 1; ban <= 14; ban++) {
            tries(SCANNER, Bans.TRIES);
            passes(length.minusSeconds(1));
            assertThat(bans.bannedNow()).as("ban %d, %s", ban, length).isEqualTo(1);
            passes(Duration.ofSeconds(1));
            assertThat(bans.bannedNow()).as("ban %d, %s", ban, length).isZero();
            length = length.multipliedBy(2);
            length = length.compareTo(Bans.LONGEST) < 0 ? length : Bans.LONGEST;
        }
        assertThat(length).isEqualTo(Bans.LONGEST);
    }

    @Test
    void whoWasQuietForTwoDaysBeginsAnew() {
        tries(SCANNER, 2 * Bans.TRIES);
        passes(Duration.ofHours(49));
        tries(SCANNER, Bans.TRIES);
        passes(Duration.ofSeconds(61));

        assertThat(bans.bannedNow()).isZero();
    }

    @Test
    void whatComesDuringABanIsCountedAndChangesNothing() {
        tries(SCANNER, Bans.TRIES + 500);

        assertThat(bans.count()).isEqualTo(1);
        assertThat(bans.droppedWhileBanned()).isEqualTo(500);
    }

    @Test
    void eachBanIsToldOnceAndInWords() {
        Logger logger = (Logger) LoggerFactory.getLogger(BanLog.class);
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        logger.addAppender(written);
        try {
            tries(SCANNER, 5 * Bans.TRIES);
        } finally {
            logger.detachAppender(written);
        }

        assertThat(written.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "192.0.2.66 is banned for 1 min: it tried SIP 10 times within a minute and is on no list"
                                + " of ours. If it should be able to call, list it under sip.trunks");
    }

    @Test
    void anIpv6NetworkCountsAsOne() {
        for (int i = 0; i < Bans.TRIES; i++) {
            bans.tried(InetAddress.ofLiteral("2001:db8:1:2::" + i));
        }
        assertThat(bans.bannedNow()).isEqualTo(1);
        assertThat(bans.tried(InetAddress.ofLiteral("2001:db8:1:2:3::9"))).isFalse();
        assertThat(bans.tried(InetAddress.ofLiteral("2001:db8:1:3::9"))).isTrue();
    }

    @Test
    void aFloodOfMadeUpSendersTakesNoMoreThanTheTable() {
        IntStream.range(0, 200_000)
                .mapToObj(i -> InetAddress.ofLiteral("10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255)))
                .forEach(bans::tried);

        assertThat(bans.addresses()).isLessThanOrEqualTo(10_000);
    }

    private void tries(InetAddress peer, int times) {
        for (int i = 0; i < times; i++) {
            bans.tried(peer);
        }
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }
}
