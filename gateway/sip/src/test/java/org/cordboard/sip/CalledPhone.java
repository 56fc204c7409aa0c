package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.cordboard.sip.digest.Account;

/// A telephone behind a trunk that is called. It writes its messages by hand and does only what the test says.
final class CalledPhone implements AutoCloseable {
    static final String ANSWER = Switchboard.ANSWER;

    private final ServerSocket listening;
    private final Trunk trunk;
    private Line line;

    /// @param listening null over UDP
    private CalledPhone(ServerSocket listening, Line line, Trunk trunk) {
        this.listening = listening;
        this.line = line;
        this.trunk = trunk;
    }

    static CalledPhone over(String transport, int edgePort) {
        return transport.equals("udp") ? overUdp(edgePort) : overTcp();
    }

    private static CalledPhone overUdp(int edgePort) {
        Line line = Line.udp(edgePort);
        return new CalledPhone(null, line, trunk(line.localPort(), Trunk.Transport.UDP));
    }

    private static CalledPhone overTcp() {
        try {
            ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            return new CalledPhone(listening, null, trunk(listening.getLocalPort(), Trunk.Transport.TCP));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param context who this side is
    static CalledPhone overTls(SSLContext context) {
        try {
            ServerSocket listening =
                    context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
            return new CalledPhone(listening, null, trunk(listening.getLocalPort(), Trunk.Transport.TLS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Known to callers as a trunk for UDP, but listens on TCP alone.
    static CalledPhone overTcpAlthoughCalledByUdp() {
        CalledPhone phone = overTcp();
        return new CalledPhone(
                phone.listening, null, trunk(phone.trunk.address().getPort(), Trunk.Transport.UDP));
    }

    static Trunk trunk(int port, Trunk.Transport transport) {
        return new Trunk(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), transport);
    }

    /// The trunk at which a phone is, with more that is known of it.
    static Trunk named(String name, CalledPhone phone, Optional<Account> account, Trunk.Service service) {
        return new Trunk(name, phone.trunk().address(), phone.trunk().transport(), account, service);
    }

    /// A port at which nobody answers.
    static int deafPort() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Trunk trunk() {
        return trunk;
    }

    Line line() {
        if (line == null) {
            line = Line.accepted(listening);
        }
        return line;
    }

    /// Gives its connection up and waits for another one.
    Line.Tcp anotherLine() {
        if (line != null) {
            line.close();
        }
        line = Line.accepted(listening);
        return (Line.Tcp) line;
    }

    String next() {
        String message = line().receive(Line.PATIENCE_MILLIS);
        assertThat(message).as("a message from the edge").isNotNull();
        return message;
    }

    /// Skips messages until one begins so.
    String await(String start) {
        String message = next();
        while (!message.startsWith(start)) {
            message = next();
        }
        return message;
    }

    void hearsNo(String start) {
        for (String message = line().receive(300); message != null; message = line().receive(300)) {
            assertThat(message).doesNotStartWith(start);
        }
    }

    /// Answers a request.
    ///
    /// @param status with its phrase, such as `180 Ringing`
    /// @param tag of this side; empty when the request carries it
    void respond(String request, String status, String tag) {
        respond(request, status, tag, "");
    }

    /// @param sdp empty for none
    void respond(String request, String status, String tag, String sdp) {
        respond(request, status, tag, sdp, "");
    }

    /// @param extra whole header lines
    void respond(String request, String status, String tag, String sdp, String extra) {
        String to = header(request, "To").strip();
        List<String> lines = new ArrayList<>(List.of(
                "SIP/2.0 " + status,
                headers(request, "Via").strip(),
                header(request, "From").strip(),
                to + (to.contains(";tag=") || tag.isEmpty() ? "" : ";tag=" + tag),
                header(request, "Call-ID").strip(),
                header(request, "CSeq").strip(),
                "Contact: <sip:bob@127.0.0.1:" + port() + ";transport=" + trunkTransport() + ">"));
        if (!sdp.isEmpty()) {
            lines.add("Content-Type: application/sdp");
        }
        line().send(String.join("\r\n", lines) + "\r\n" + extra + "Content-Length: " + sdp.length() + "\r\n\r\n" + sdp);
    }

    /// A request of this side in the dialog that its answer has established.
    void request(String invite, String tag, String method, int number, String contentType, String body) {
        String type = body.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
        String target = find(invite, "(?m)^Contact: <([^>]+)>");
        line().send(method + " " + target + " SIP/2.0\r\n"
                + "Via: SIP/2.0/" + line().transport() + " 127.0.0.1:" + port() + ";branch=z9hG4bK"
                + UUID.randomUUID() + ";rport\r\n"
                + "Max-Forwards: 70\r\n"
                + header(invite, "To").replaceFirst("^To", "From").strip() + ";tag=" + tag + "\r\n"
                + header(invite, "From").replaceFirst("^From", "To")
                + header(invite, "Call-ID")
                + "CSeq: " + number + " " + method + "\r\n"
                + "Contact: <sip:bob@127.0.0.1:" + port() + ";transport=" + trunkTransport() + ">\r\n"
                + type
                + "Content-Length: " + body.length() + "\r\n\r\n"
                + body);
    }

    /// A call that this side begins.
    ///
    /// @param extra whole header lines
    void invite(String target, String to, String extra) {
        line().send("INVITE " + target + " SIP/2.0\r\n"
                + "Via: SIP/2.0/" + line().transport() + " 127.0.0.1:" + port() + ";branch=z9hG4bK"
                + UUID.randomUUID() + ";rport\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: <sip:+4930888@carrier.example>;tag=" + UUID.randomUUID() + "\r\n"
                + "To: " + to + "\r\n"
                + "Call-ID: " + UUID.randomUUID() + "\r\n"
                + "CSeq: 1 INVITE\r\n"
                + "Contact: <sip:bob@127.0.0.1:" + port() + ";transport=" + trunkTransport() + ">\r\n"
                + extra
                + "Content-Type: application/sdp\r\n"
                + "Content-Length: " + ANSWER.length() + "\r\n\r\n"
                + ANSWER);
    }

    /// All whole lines of a header.
    static String headers(String message, String name) {
        return message.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private int port() {
        return trunk.address().getPort();
    }

    private String trunkTransport() {
        return line().transport().toLowerCase();
    }

    static String header(String message, String name) {
        return find(message, "(?m)^(" + name + ": .*\r\n)");
    }

    static String find(String message, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(message);
        assertThat(found.find()).as(pattern + " in\n" + message).isTrue();
        return found.group(1);
    }

    @Override
    public void close() {
        try {
            if (line != null) {
                line.close();
            }
            if (listening != null) {
                listening.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
