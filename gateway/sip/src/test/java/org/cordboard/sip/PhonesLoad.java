package org.cordboard.sip;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.sip.digest.DigestHashes;
import org.cordboard.sip.registrar.ContactStore;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.registrar.PhoneService;
import org.cordboard.sip.subscription.StatusBoard;

/// Many telephones that register again and again and answer OPTIONS, and what that costs the edge: all processor time
/// of this program but that of the thread that plays the telephones. Run by hand, with the classpath of the tests:
///
///     java org.cordboard.sip.PhonesLoad TELEPHONES EVERY_SECONDS KEEP_ALIVE_SECONDS SECONDS
public final class PhonesLoad {
    private static final String REALM = "load";
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("(?m)^CSeq: (\\d+) REGISTER");
    private static final Pattern USER = Pattern.compile("(?m)^To: <sip:u(\\d+)@");

    private final DatagramSocket socket;
    private final String[] nonces;
    private final int[] counts;
    private final int[] numbers;
    private final byte[] buffer = new byte[65_536];
    private long registered;
    private long asked;
    private long pinged;
    private long refused;

    private PhonesLoad(DatagramSocket socket, int telephones) {
        this.socket = socket;
        nonces = new String[telephones];
        counts = new int[telephones];
        numbers = new int[telephones];
    }

    public static void main(String[] arguments) throws IOException {
        int telephones = Integer.parseInt(arguments[0]);
        Duration every = Duration.ofSeconds(Long.parseLong(arguments[1]));
        Duration keepAlive = Duration.ofSeconds(Long.parseLong(arguments[2]));
        Duration measured = Duration.ofSeconds(Long.parseLong(arguments[3]));
        InetAddress here = InetAddress.getLoopbackAddress();
        PhoneService service = new PhoneService(REALM, PhoneService.Expiry.USUAL, 5, keepAlive);
        SipConfig config = new SipConfig(
                here,
                here,
                0,
                Set.of(),
                SipConfig.USUAL_DSCP,
                Optional.empty(),
                Optional.of(service),
                Optional.empty());
        try (SipEdge edge = SipEdge.start(config, new Switchboard());
                DatagramSocket socket = new DatagramSocket(0, here)) {
            edge.phones()
                    .serve(
                            user -> Optional.of(new PhoneAccount(
                                    user, user.substring(1), DigestHashes.of(user, REALM, "secret"), List.of())),
                            ContactStore.NONE,
                            StatusBoard.NONE,
                            (_, _) -> {});
            socket.connect(here, edge.port());
            PhonesLoad load = new PhonesLoad(socket, telephones);
            load.play(telephones, 400);
            load.play(
                    Math.toIntExact(telephones * measured.toSeconds() / every.toSeconds()),
                    telephones / (double) every.toSeconds());
            System.out.println(
                    "registered at the end: " + edge.phones().reports().size());
        }
    }

    /// Sends that many REGISTERs at that rate, each telephone in its turn, and tells what it cost.
    private void play(int requests, double perSecond) throws IOException {
        long cpu = edgeCpu();
        long begin = System.nanoTime();
        long before = registered;
        for (int i = 0; i < requests; i++) {
            long due = begin + (long) (i * 1e9 / perSecond);
            do {
                answer(due);
            } while (System.nanoTime() < due);
            register(i % nonces.length);
        }
        answer(System.nanoTime() + 2_000_000_000L);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%d REGISTER (%.1f/s) in %.1f s: %d registered, %d asked who they are, %d refused, %d OPTIONS;"
                        + " the edge took %.1f %% of a core%n",
                requests,
                perSecond,
                seconds,
                registered - before,
                asked,
                refused,
                pinged,
                100 * (edgeCpu() - cpu) / 1e9 / seconds);
    }

    private static long edgeCpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void register(int phone) throws IOException {
        numbers[phone]++;
        String user = "u" + phone;
        String authorization = "";
        if (nonces[phone] != null) {
            counts[phone]++;
            String count = String.format("%08x", counts[phone]);
            String response = hash(hash(user + ":" + REALM + ":secret") + ":" + nonces[phone] + ":" + count
                    + ":ours:auth:" + hash("REGISTER:sip:" + REALM));
            authorization = "Authorization: Digest username=\"" + user + "\", realm=\"" + REALM + "\", nonce=\""
                    + nonces[phone] + "\", uri=\"sip:" + REALM + "\", response=\"" + response
                    + "\", algorithm=MD5, cnonce=\"ours\", qop=auth, nc=" + count + "\r\n";
        }
        send("REGISTER sip:" + REALM + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + socket.getLocalPort()
                + ";branch=z9hG4bK" + UUID.randomUUID() + ";rport\r\nMax-Forwards: 70\r\nFrom: <sip:" + user + "@"
                + REALM + ">;tag=t" + phone + "\r\nTo: <sip:" + user + "@" + REALM + ">\r\nCall-ID: c" + phone
                + "\r\nCSeq: " + numbers[phone] + " REGISTER\r\nContact: <sip:" + user + "@192.0.2.99:5060>\r\n"
                + "Expires: 600\r\n" + authorization + "Content-Length: 0\r\n\r\n");
    }

    private void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        socket.send(new DatagramPacket(bytes, bytes.length));
    }

    /// Handles what comes in until then.
    private void answer(long until) throws IOException {
        while (true) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.setSoTimeout((int) left);
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                return;
            }
            handle(new String(buffer, 0, packet.getLength(), StandardCharsets.US_ASCII));
        }
    }

    private void handle(String message) throws IOException {
        if (message.startsWith("OPTIONS")) {
            pinged++;
            String head = message.substring(message.indexOf("\r\n") + 2);
            send("SIP/2.0 200 OK\r\n" + head.replaceFirst("(?m)^(To: .*)$", "$1;tag=x"));
            return;
        }
        Matcher user = USER.matcher(message);
        if (!NUMBER.matcher(message).find() || !user.find()) {
            return;
        }
        int phone = Integer.parseInt(user.group(1));
        if (message.startsWith("SIP/2.0 401")) {
            asked++;
            Matcher nonce = NONCE.matcher(message);
            nonces[phone] = nonce.find() ? nonce.group(1) : null;
            counts[phone] = 0;
            register(phone);
        } else if (message.startsWith("SIP/2.0 200")) {
            registered++;
        } else {
            refused++;
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
