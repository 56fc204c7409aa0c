package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A caller that writes its messages by hand and does only what the test says: no retransmission, no state.
final class Telephone implements AutoCloseable {
    static final String OFFER =
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 RTP/AVP 0\r\n";

    final Line line;
    final String callId = UUID.randomUUID() + "@test";
    final String fromTag = UUID.randomUUID().toString();
    String branch = "z9hG4bK" + UUID.randomUUID();
    String toTag = "";
    String extra = "";
    String to = "+4930555";
    String from = "\"Ada Caller\" <sip:+49301234@127.0.0.1>";

    Telephone(Line line) {
        this.line = line;
    }

    static Telephone over(String transport, int edgePort) {
        return new Telephone(transport.equals("udp") ? Line.udp(edgePort) : Line.tcp(edgePort));
    }

    /// @param body with its type, such as `application/sdp`; empty: none
    String request(String method, int number, String contentType, String body) {
        String type = body.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
        return method + " sip:" + to + "@127.0.0.1 SIP/2.0\r\n"
                + "Via: SIP/2.0/" + line.transport() + " 127.0.0.1:" + line.localPort() + ";branch=" + branch
                + ";rport\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: " + from + ";tag=" + fromTag + "\r\n"
                + "To: <sip:" + to + "@127.0.0.1>" + (toTag.isEmpty() ? "" : ";tag=" + toTag) + "\r\n"
                + "Call-ID: " + callId + "\r\n"
                + "CSeq: " + number + " " + method + "\r\n"
                + "Contact: <sip:ada@127.0.0.1:" + line.localPort() + ";transport="
                + line.transport().toLowerCase() + ">\r\n"
                + extra
                + type
                + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    void newBranch() {
        branch = "z9hG4bK" + UUID.randomUUID();
    }

    void invite() {
        line.send(request("INVITE", 1, "application/sdp", OFFER));
    }

    /// For the INVITE that was just sent: same branch.
    void cancel() {
        line.send(request("CANCEL", 1, "", ""));
    }

    void ack(int number) {
        ack(number, "");
    }

    void ack(int number, String sdp) {
        newBranch();
        line.send(request("ACK", number, "application/sdp", sdp));
    }

    void send(String method, int number) {
        send(method, number, "", "");
    }

    void send(String method, int number, String contentType, String body) {
        newBranch();
        line.send(request(method, number, contentType, body));
    }

    /// Answers a request of the edge.
    void respond(String request, int status) {
        respond(request, status, "", "");
    }

    /// @param headers whole header lines
    /// @param sdp empty for none
    void respond(String request, int status, String headers, String sdp) {
        line.send("SIP/2.0 " + status + " Fine\r\n" + header(request, "Via") + header(request, "From")
                + header(request, "To") + header(request, "Call-ID") + header(request, "CSeq")
                + "Contact: <sip:ada@127.0.0.1:" + line.localPort() + ";transport="
                + line.transport().toLowerCase() + ">\r\n"
                + headers
                + (sdp.isEmpty() ? "" : "Content-Type: application/sdp\r\n")
                + "Content-Length: " + sdp.length() + "\r\n\r\n" + sdp);
    }

    private static String header(String message, String name) {
        Matcher found = Pattern.compile("(?m)^" + name + ": .*\r\n").matcher(message);
        assertThat(found.find()).as(name + " in\n" + message).isTrue();
        return found.group();
    }

    /// The next message, whatever it is.
    String next() {
        String message = line.receive(Line.PATIENCE_MILLIS);
        assertThat(message).as("a message from the edge").isNotNull();
        return message;
    }

    /// Skips messages until one begins so and is about this request.
    String await(String start, String cseq) {
        String message = next();
        while (!message.startsWith(start) || !message.contains("CSeq: " + cseq + "\r\n")) {
            message = next();
        }
        return message;
    }

    /// Awaits the 200 for an INVITE and remembers the tag.
    String awaitAnswer() {
        String ok = await("SIP/2.0 200", "1 INVITE");
        rememberTag(ok);
        return ok;
    }

    void rememberTag(String response) {
        Matcher tag = Pattern.compile("(?m)^To: .*;tag=(\\S+)$").matcher(response);
        assertThat(tag.find()).as("To tag in\n" + response).isTrue();
        toTag = tag.group(1);
    }

    /// Sends a request again every half second until it is answered, as every telephone does over UDP (RFC
    /// 3261, 17.1.2.2).
    String insist(String method, int number) {
        newBranch();
        String request = request(method, number, "", "");
        for (int tries = 0; tries < 20; tries++) {
            line.send(request);
            String answer = line.receive(500);
            if (answer != null && answer.contains("CSeq: " + number + " " + method)) {
                return answer;
            }
        }
        throw new AssertionError("no answer to " + method);
    }

    /// Calls and is answered. Ends with an exchange that shows that the ACK was seen too.
    void talk() {
        invite();
        awaitAnswer();
        ack(1);
        send("OPTIONS", 1);
        await("SIP/2.0 200", "1 OPTIONS");
    }

    /// Asserts that what comes within a short while does not begin so.
    void hearsNo(String start) {
        for (String message = line.receive(300); message != null; message = line.receive(300)) {
            assertThat(message).doesNotStartWith(start);
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
