package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/// A telephone that registers. It writes its messages by hand and does only what the test says.
final class Softphone implements AutoCloseable {
    static final String REALM = "desk.test";

    final Line line;
    String username;
    String secret;
    String to;
    String algorithm = "SHA-256";
    String callId = UUID.randomUUID().toString();
    String fromTag = UUID.randomUUID().toString();
    String toTag = "";
    String contact;

    /// What the last 401 asked for.
    String nonce = "";

    int count;

    Softphone(Line line, String username) {
        this.line = line;
        this.username = username;
        secret = PhonesUnderTest.secret(username);
        to = username;
        // As behind a NAT: nobody is reached there.
        contact = "<sip:" + username + "@192.0.2.99:5062;transport="
                + line.transport().toLowerCase() + ">";
    }

    static Softphone over(String transport, PhonesUnderTest phones, String username) {
        return new Softphone(transport.equals("udp") ? Line.udp(phones.port()) : Line.tcp(phones.port()), username);
    }

    String request(String method, int number, String headers, String contentType, String body) {
        String uri = method.equals("REGISTER") ? "sip:" + REALM : "sip:" + to + "@" + REALM;
        return method + " " + uri + " SIP/2.0\r\n"
                + "Via: SIP/2.0/" + line.transport() + " 192.0.2.99:5062;branch=z9hG4bK" + UUID.randomUUID()
                + ";rport\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: <sip:" + username + "@" + REALM + ">;tag=" + fromTag + "\r\n"
                + "To: <sip:" + to + "@" + REALM + ">" + (toTag.isEmpty() ? "" : ";tag=" + toTag) + "\r\n"
                + "Call-ID: " + callId + "\r\n"
                + "CSeq: " + number + " " + method + "\r\n"
                + "User-Agent: Softphone 1.0\r\n"
                + (nonce.isEmpty() ? "" : authorization(method, uri))
                + headers
                + (body.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n")
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private String authorization(String method, String uri) {
        count++;
        String nc = String.format("%08x", count);
        String who = hash(username + ":" + REALM + ":" + secret);
        String response = hash(who + ":" + nonce + ":" + nc + ":ours:auth:" + hash(method + ":" + uri));
        return "Authorization: Digest username=\"" + username + "\", realm=\"" + REALM + "\", nonce=\"" + nonce
                + "\", uri=\"" + uri + "\", response=\"" + response + "\", algorithm=" + algorithm
                + ", cnonce=\"ours\", qop=auth, nc=" + nc + "\r\n";
    }

    private String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Sends a request, with credentials where it was asked for them.
    ///
    /// @return the answer but 100, which may be 401
    String ask(String method, int number, String headers) {
        return ask(method, number, headers, "", "");
    }

    String ask(String method, int number, String headers, String contentType, String body) {
        line.send(request(method, number, headers, contentType, body));
        String answer = await("SIP/2.0 ", number + " " + method);
        while (answer.startsWith("SIP/2.0 100")) {
            answer = await("SIP/2.0 ", number + " " + method);
        }
        return answer;
    }

    /// Registers, and answers when it is asked who it is.
    ///
    /// @param headers whole header lines beside Contact
    String register(int number, String headers) {
        return signedOn("REGISTER", number, "Contact: " + contact + "\r\n" + headers, "", "");
    }

    /// @return the answer to the request with credentials
    String signedOn(String method, int number, String headers, String contentType, String body) {
        String answer = ask(method, number, headers, contentType, body);
        if (!answer.startsWith("SIP/2.0 401")) {
            return answer;
        }
        if (method.equals("INVITE")) {
            ack(number, answer);
        }
        learn(answer);
        return ask(method, number + 1, headers, contentType, body);
    }

    /// For a refusal, whose ACK is of the INVITE's transaction. Over UDP the edge would repeat the refusal.
    private void ack(int number, String refusal) {
        line.send("ACK sip:" + to + "@" + REALM + " SIP/2.0\r\n" + CalledPhone.header(refusal, "Via")
                + CalledPhone.header(refusal, "From") + CalledPhone.header(refusal, "To")
                + CalledPhone.header(refusal, "Call-ID") + "CSeq: " + number
                + " ACK\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n");
    }

    void learn(String unauthorized) {
        nonce = CalledPhone.find(unauthorized, "nonce=\"([^\"]+)\"");
        count = 0;
    }

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

    /// Skips messages until a request comes.
    String awaitRequest(String method) {
        String message = next();
        while (!message.startsWith(method + " ")) {
            message = next();
        }
        return message;
    }

    /// Sends a request in the dialog that an INVITE of the edge has opened.
    ///
    /// @param tag with which that was answered
    /// @param headers whole header lines
    void within(String invite, String tag, String method, int number, String headers) {
        String uri = CalledPhone.find(invite, "(?m)^Contact: <([^>]+)>");
        String from = CalledPhone.header(invite, "To").strip().substring("To:".length()) + ";tag=" + tag;
        String to = CalledPhone.header(invite, "From").strip().substring("From:".length());
        line.send(method + " " + uri + " SIP/2.0\r\n"
                + "Via: SIP/2.0/" + line.transport() + " 192.0.2.99:5062;branch=z9hG4bK" + UUID.randomUUID()
                + ";rport\r\n"
                + "Max-Forwards: 70\r\n"
                + "From:" + from + "\r\n"
                + "To:" + to + "\r\n"
                + CalledPhone.header(invite, "Call-ID")
                + "CSeq: " + number + " " + method + "\r\n"
                + "Contact: " + contact + "\r\n"
                + headers
                + "Content-Length: 0\r\n\r\n");
    }

    /// Answers a request of the edge.
    ///
    /// @param status with its phrase
    void respond(String request, String status, String tag, String sdp) {
        String to = CalledPhone.header(request, "To").strip();
        line.send("SIP/2.0 " + status + "\r\n" + CalledPhone.headers(request, "Via")
                + CalledPhone.headers(request, "Record-Route")
                + CalledPhone.header(request, "From") + to + (to.contains(";tag=") ? "" : ";tag=" + tag) + "\r\n"
                + CalledPhone.header(request, "Call-ID") + CalledPhone.header(request, "CSeq")
                + "Contact: " + contact + "\r\n"
                + (sdp.isEmpty() ? "" : "Content-Type: application/sdp\r\n")
                + "Content-Length: " + sdp.length() + "\r\n\r\n" + sdp);
    }

    @Override
    public void close() {
        line.close();
    }
}
