package org.cordboard.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.cordboard.media.quality.SoundState;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;
import org.cordboard.media.rtp.RtpPackets;
import org.junit.jupiter.api.Test;

/// Two legs that report to each other, over a way that takes as long and loses as much as a test says.
class ReportExchangeTest {
    private static final long MILLI = 1_000_000;
    private static final int HERE = 11;
    private static final int THERE = 22;
    private static final int FIRST = 3;

    private final ReportExchange here = new ReportExchange(HERE, "here", Codec.PCMU, new Random(1));
    private final ReportExchange there = new ReportExchange(THERE, "there", Codec.PCMU, new Random(2));
    private final Packet packet = new Packet();

    private static RtpPacket rtp(int sequence) {
        return RtpPackets.packet(HERE, sequence, sequence * 160, false, new byte[160]);
    }

    /// 50 packets a second from here, of which each hundredth number that is in `lost` does not arrive.
    private void speak(int from, int to, int... lost) {
        for (int sequence = from; sequence < to; sequence++) {
            here.sent(sequence, 160);
            int last = sequence % 100;
            boolean arrives = Arrays.stream(lost).noneMatch(number -> number == last);
            if (arrives) {
                there.received(rtp(sequence), true, sequence * 20 * MILLI);
            }
        }
    }

    private static void report(ReportExchange from, ReportExchange to, Packet packet, long sentMillis, long wayMillis) {
        from.write(packet, 0, sentMillis * MILLI);
        assertThat(to.receivedReport(packet, (sentMillis + wayMillis) * MILLI)).isTrue();
    }

    private static SoundState state(ReportExchange exchange, long nowMillis) {
        exchange.publish();
        return exchange.board().read(nowMillis * MILLI);
    }

    @Test
    void thePeerTellsWhatGotLost() {
        speak(FIRST, 103, 10, 20, 30, 40, 50);
        report(there, here, packet, 2060, 10);

        SoundState state = state(here, 3070);

        assertThat(state.sent()).isEqualTo(100);
        assertThat(state.reports()).isEqualTo(1);
        assertThat(state.reportedExpected()).isEqualTo(100);
        assertThat(state.reportedLost()).isEqualTo(5);
        assertThat(state.reportedFraction()).isEqualTo(5 * 256 / 100);
        assertThat(state.reportAgeMillis()).isEqualTo(1000);
        assertThat(state(there, 3070).expected()).isEqualTo(100);
        assertThat(state(there, 3070).received()).isEqualTo(95);
    }

    @Test
    void whatGotLostAddsUpOverReports() {
        speak(FIRST, 103, 50);
        report(there, here, packet, 2060, 10);
        speak(103, 203);
        report(there, here, packet, 4060, 10);
        speak(203, 303, 5, 6);
        report(there, here, packet, 6060, 10);

        SoundState state = state(here, 7000);

        assertThat(state.reportedExpected()).isEqualTo(300);
        assertThat(state.reportedLost()).isEqualTo(3);
        assertThat(state.reportedFraction()).isEqualTo(2 * 256 / 100);
    }

    @Test
    void theRoundTripIsBothWaysWithoutTheTimeInBetween() {
        speak(FIRST, 53);
        report(here, there, packet, 1100, 30);
        assertThat(state(here, 1100).roundTripMicros()).isEqualTo(-1);
        report(there, here, packet, 4321, 12);

        assertThat(state(here, 4400).roundTripMicros()).isCloseTo(42_000, within(100L));
    }

    @Test
    void reportsAboutOthersAreNotOurs() {
        speak(FIRST, 53);
        ReportExchange stranger = new ReportExchange(33, "stranger", Codec.PCMU, new Random(3));
        stranger.received(RtpPackets.packet(44, 1, 160, false, new byte[160]), true, 0);
        report(stranger, here, packet, 1000, 10);

        assertThat(state(here, 1100).reports()).isZero();
    }

    @Test
    void theFirstReportIsDueAfterOneToThreeSecondsAndLaterOnesAfterTwoToSixAndAQuarter() {
        assertThat(here.isDue(0)).isFalse();
        assertThat(here.isDue(1000 * MILLI)).isFalse();
        assertThat(here.isDue(3100 * MILLI)).isTrue();
        here.write(packet, 0, 3100 * MILLI);

        assertThat(here.isDue(5100 * MILLI)).isFalse();
        assertThat(here.isDue(9300 * MILLI)).isTrue();
    }

    @Test
    void whoSaidNothingTakesNoLeave() {
        assertThat(here.writeBye(packet, 0, 0)).isFalse();
        speak(FIRST, FIRST + 1);
        assertThat(here.writeBye(packet, 0, 0)).isTrue();
        assertThat(there.receivedReport(packet, 0)).isTrue();
    }

    @Test
    void whoSentNothingSinceTheReportBeforeTheLastIsNoSender() {
        speak(FIRST, 53);
        int[] types = new int[4];
        for (int i = 0; i < types.length; i++) {
            here.write(packet, 0, (1000 + i) * MILLI);
            types[i] = packet.unsignedByte(1);
        }

        assertThat(types)
                .containsExactly(
                        RtcpReader.SENDER_REPORT,
                        RtcpReader.SENDER_REPORT,
                        RtcpReader.RECEIVER_REPORT,
                        RtcpReader.RECEIVER_REPORT);
    }

    @Test
    void nothingIsAllocated() {
        RtpPacket sound = rtp(FIRST);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        thereAndBack(sound, 100);
        long before = threads.getCurrentThreadAllocatedBytes();
        thereAndBack(sound, 2000);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000);
    }

    private void thereAndBack(RtpPacket sound, int times) {
        for (int i = 0; i < times; i++) {
            here.sent(FIRST, 160);
            there.received(sound, true, i * MILLI);
            if (here.isDue(i * MILLI)) {
                here.write(packet, 0, i * MILLI);
            }
            there.write(packet, 0, i * MILLI);
            here.receivedReport(packet, i * MILLI);
            here.publish();
            there.publish();
        }
    }
}
