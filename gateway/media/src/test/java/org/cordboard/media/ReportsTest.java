package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.media.peer.BrowserPeer;
import org.cordboard.media.peer.PeerListener;
import org.cordboard.media.peer.PhonePeer;
import org.cordboard.media.quality.SoundState;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;
import org.cordboard.media.srtp.SrtpProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What legs and their peers tell each other of the sound (RTCP).
class ReportsTest {
    private static final Tone LOW = new Tone(425);
    private static final int SSRC = 0x0A0B0C0D;
    private static final int SENDER_REPORT = 200;
    private static final int BYE = 203;

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    /// Keeps the reports that a peer gets.
    private static final class Inbox implements PeerListener {
        private final List<byte[]> reports = new CopyOnWriteArrayList<>();

        @Override
        public void onRtp(RtpPacket packet, long nowNanos) {}

        @Override
        public void onRtcp(Packet packet, long nowNanos) {
            reports.add(packet.copy());
        }
    }

    private static byte[] rtp(int sequence) {
        byte[] packet = new byte[RtpPacket.HEADER + Codec.FRAME];
        RtpPacket.write(packet, 0, 0, false, sequence, sequence * 160, SSRC);
        return packet;
    }

    /// A receiver report about the stream of whoever wrote `report`, an SR: as if it was read at once.
    private static byte[] answer(byte[] report, int fraction, int lost, int highest) {
        ByteBuffer theirs = ByteBuffer.wrap(report);
        return ByteBuffer.allocate(32)
                .put((byte) 0x81)
                .put((byte) 201)
                .putShort((short) 7)
                .putInt(SSRC)
                .putInt(theirs.getInt(4))
                .putInt(fraction << 24 | lost)
                .putInt(highest)
                .putInt(64)
                .putInt((int) (theirs.getLong(8) >>> 16))
                .putInt(0)
                .array();
    }

    private static int type(byte[] report) {
        return report[1] & 0xFF;
    }

    private static boolean hasBye(byte[] report) {
        int start = 0;
        while (start < report.length && (report[start + 1] & 0xFF) != BYE) {
            start += (ByteBuffer.wrap(report).getShort(start + 2) + 1) * 4;
        }
        return start < report.length;
    }

    @Test
    void whatATelephoneSendsIsCountedAsItCame() throws Exception {
        Studio.Phone phone = studio.phone();
        for (int sequence : new int[] {100, 101, 103, 102, 105, 106, 106, 110}) {
            phone.peer().sendRaw(rtp(sequence));
        }

        await().until(() -> phone.leg().sound().received() == 8);
        assertThat(phone.leg().sound().expected()).isEqualTo(11);
        for (int sequence = 111; sequence < 211; sequence++) {
            if (sequence % 10 != 0) {
                phone.peer().sendRaw(rtp(sequence));
            }
        }
        phone.peer().sendRaw(rtp(211));
        await().until(() -> phone.leg().sound().expected() == 112);
        assertThat(phone.leg().sound().received()).isEqualTo(8 + 90 + 1);
    }

    @Test
    void aTelephoneThatMultiplexesGetsReportsAndWhatItReportsIsKnown() throws Exception {
        Inbox inbox = new Inbox();
        PhonePeer phone = studio.peers.phone(Studio.LOCALHOST, PhonePeer.Settings.pcmu(), inbox);
        AnsweredLeg answered = studio.engine.openPhone(phone.offer(), new Notes());
        phone.answered(answered.answer());
        answered.leg().loop(LOW.sound(500));
        await().until(() -> inbox.reports.stream().anyMatch(report -> type(report) == SENDER_REPORT));

        phone.sendRaw(answer(inbox.reports.getLast(), 13, 3, 4000));

        await().until(() -> answered.leg().sound().reports() == 1);
        SoundState sound = answered.leg().sound();
        assertThat(sound.reportedFraction()).isEqualTo(13);
        assertThat(sound.reportedLost()).isEqualTo(3);
        assertThat(sound.reportedJitterMicros()).isEqualTo(8000);
        assertThat(sound.roundTripMicros()).isBetween(0L, 30_000_000L);
    }

    @ParameterizedTest
    @EnumSource
    void aBrowsersReportsAreEncryptedBothWays(SrtpProfile profile) throws Exception {
        Inbox inbox = new Inbox();
        BrowserPeer browser = studio.peers.browser(
                Studio.LOCALHOST, new BrowserPeer.Settings(Codec.PCMU, profile, Studio.BROWSERS), inbox);
        AnsweredLeg answered = studio.engine.openBrowser(browser.offer(), new Notes());
        browser.answered(answered.answer()).get();
        browser.sendRtp(rtp(7));
        answered.leg().loop(LOW.sound(500));
        await().until(() -> inbox.reports.stream().anyMatch(report -> type(report) == SENDER_REPORT));

        browser.sendRtcp(answer(inbox.reports.getLast(), 26, 5, 4000));

        await().until(() -> answered.leg().sound().reports() == 1);
        assertThat(answered.leg().sound().reportedLost()).isEqualTo(5);
        assertThat(answered.leg().stats().unauthenticReports()).isZero();
        browser.sendRaw(answer(inbox.reports.getLast(), 26, 5, 4000));
        await().until(() -> answered.leg().stats().unauthenticReports() == 1);
        assertThat(answered.answer()).contains(" cname:" + cname(inbox.reports.getLast()));
    }

    /// The SDES packet follows the report; its text begins 10 bytes in.
    private static String cname(byte[] report) {
        int start = (ByteBuffer.wrap(report).getShort(2) + 1) * 4;
        return new String(report, start + 10, report[start + 9], StandardCharsets.US_ASCII);
    }

    @Test
    void aLegThatEndsTakesLeave() throws Exception {
        Inbox inbox = new Inbox();
        PhonePeer phone = studio.peers.phone(Studio.LOCALHOST, PhonePeer.Settings.pcmu(), inbox);
        AnsweredLeg answered = studio.engine.openPhone(phone.offer(), new Notes());
        phone.answered(answered.answer());
        answered.leg().loop(LOW.sound(500));
        await().until(() -> answered.leg().sound().sent() > 0);
        answered.leg().close();

        await().until(() -> !inbox.reports.isEmpty() && hasBye(inbox.reports.getLast()));
    }

    /// A telephone as most are: RTCP on the port above that of RTP.
    private static final class PlainPhone implements AutoCloseable {
        private final DatagramSocket rtp;
        private final DatagramSocket rtcp;
        private final String extra;
        private InetSocketAddress gateway;

        PlainPhone(String extra) throws IOException {
            this.extra = extra;
            rtp = new DatagramSocket(0, Studio.LOCALHOST);
            rtcp = new DatagramSocket(0, Studio.LOCALHOST);
            rtcp.setSoTimeout(60_000);
        }

        String offer() {
            return "v=0\r\no=p 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                    + rtp.getLocalPort() + " RTP/AVP 0\r\na=rtcp:" + rtcp.getLocalPort() + extra + "\r\n";
        }

        void answered(String answer) {
            Matcher line = Pattern.compile("m=audio (\\d+)").matcher(answer);
            assertThat(line.find()).isTrue();
            gateway = new InetSocketAddress(Studio.LOCALHOST, Integer.parseInt(line.group(1)));
        }

        void speak(int sequence) throws IOException {
            rtp.send(new DatagramPacket(rtp(sequence), RtpPacket.HEADER + Codec.FRAME, gateway));
        }

        void report(DatagramSocket from, byte[] report) throws IOException {
            from.send(new DatagramPacket(
                    report, report.length, new InetSocketAddress(gateway.getAddress(), gateway.getPort() + 1)));
        }

        byte[] awaitReport() throws IOException {
            DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
            rtcp.receive(packet);
            assertThat(packet.getPort()).isEqualTo(gateway.getPort() + 1);
            return Arrays.copyOf(packet.getData(), packet.getLength());
        }

        private static byte[] rtp(int sequence) {
            return ReportsTest.rtp(sequence);
        }

        @Override
        public void close() {
            rtp.close();
            rtcp.close();
        }
    }

    @Test
    void aTelephoneThatDoesNotMultiplexGetsReportsAtThePortThatItNames() throws Exception {
        try (PlainPhone phone = new PlainPhone("")) {
            AnsweredLeg answered = studio.engine.openPhone(phone.offer(), new Notes());
            phone.answered(answered.answer());
            phone.speak(10);
            phone.speak(12);
            await().until(() -> answered.leg().sound().received() == 2);
            answered.leg().loop(LOW.sound(500));

            byte[] report = phone.awaitReport();
            while (type(report) != SENDER_REPORT) {
                report = phone.awaitReport();
            }
            ByteBuffer block = ByteBuffer.wrap(report, 28, 24);
            assertThat(block.getInt()).isEqualTo(SSRC);
            assertThat(block.getInt() & 0xFFFFFF).isEqualTo(1);
            assertThat(block.getInt()).isEqualTo(12);
            phone.report(phone.rtcp, answer(report, 26, 5, 4000));
            await().until(() -> answered.leg().sound().reports() == 1);
        }
    }

    @Test
    void reportsOfAStrangerAndAfterTheFirstOfAnotherPortAreNotRead() throws Exception {
        InetAddress elsewhere = InetAddress.ofLiteral("127.0.0.3");
        try (PlainPhone phone = new PlainPhone("");
                DatagramSocket stranger = new DatagramSocket(0, elsewhere);
                DatagramSocket neighbour = new DatagramSocket(0, Studio.LOCALHOST)) {
            AnsweredLeg answered = studio.engine.openPhone(phone.offer(), new Notes());
            phone.answered(answered.answer());
            answered.leg().loop(LOW.sound(500));
            byte[] report = answer(phone.awaitReport(), 26, 5, 4000);
            phone.report(stranger, report);
            await().until(() -> answered.leg().stats().foreign() == 1);
            phone.report(phone.rtcp, report);
            await().until(() -> answered.leg().sound().reports() == 1);
            phone.report(neighbour, report);

            await().until(() -> answered.leg().stats().foreign() == 2);
            assertThat(answered.leg().sound().reports()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoReportIsDroppedAndCounted() throws Exception {
        try (PlainPhone phone = new PlainPhone("")) {
            AnsweredLeg answered = studio.engine.openPhone(phone.offer(), new Notes());
            phone.answered(answered.answer());
            phone.report(phone.rtcp, new byte[0]);
            phone.report(phone.rtcp, HexFormat.of().parseHex("9fc9000100000001"));
            phone.report(phone.rtcp, rtp(1));

            await().until(() -> answered.leg().stats().malformed() == 3);
            assertThat(answered.leg().sound().reports()).isZero();
        }
    }

    /// What tshark, which is Wireshark without its windows, makes of a report of ours.
    @Test
    void tsharkReadsOurReports() throws Exception {
        Inbox inbox = new Inbox();
        PhonePeer phone = studio.peers.phone(Studio.LOCALHOST, PhonePeer.Settings.pcmu(), inbox);
        AnsweredLeg answered = studio.engine.openPhone(phone.offer(), new Notes());
        phone.answered(answered.answer());
        phone.sendRaw(rtp(65_535));
        phone.sendRaw(rtp(0));
        phone.sendRaw(rtp(3));
        answered.leg().loop(LOW.sound(500));
        await().until(() -> inbox.reports.stream().anyMatch(report -> type(report) == SENDER_REPORT));
        answered.leg().close();
        await().until(() -> hasBye(inbox.reports.getLast()));

        assertThat(tshark(
                        inbox.reports.getLast(),
                        "rtcp.pt",
                        "rtcp.ssrc.cum_nr",
                        "rtcp.ssrc.high_seq",
                        "rtcp.ssrc.high_cycles",
                        "rtcp.sdes.type",
                        "_ws.malformed"))
                .isEqualTo("200,202,203|2|3|1|1,0|");
    }

    /// One datagram in a pcap file of raw IP packets.
    private String tshark(byte[] report, String... fields) throws IOException, InterruptedException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        int length = 28 + report.length;
        out.write(HexFormat.of().parseHex("a1b2c3d40002000400000000000000000001000000000065"));
        out.writeLong(0);
        out.writeInt(length);
        out.writeInt(length);
        out.write(HexFormat.of().parseHex("4500"));
        out.writeShort(length);
        out.write(HexFormat.of().parseHex("00000000401100007f0000017f00000113891389"));
        out.writeShort(8 + report.length);
        out.writeShort(0);
        out.write(report);
        Path capture = Files.write(folder.resolve("report.pcap"), file.toByteArray());
        List<String> command = new ArrayList<>(
                List.of("tshark", "-r", capture.toString(), "-d", "udp.port==5001,rtcp", "-T", "fields"));
        command.addAll(List.of("-E", "separator=|"));
        for (String field : fields) {
            command.addAll(List.of("-e", field));
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.strip();
    }
}
