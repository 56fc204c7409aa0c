package org.cordboard.e2e.bench.sip;

import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// One call, made and ended by a telephone.
public final class PhoneCall {
    /// Timer T1 (RFC 3261, section 17.1.1.2), doubled with each repetition.
    private static final long FIRST_PATIENCE_MILLIS = 500;

    private static final long PATIENCE_MILLIS = 8_000;
    private static final AtomicLong REPETITIONS = new AtomicLong();

    private final SipPhones phones;
    private final String id;
    private final String number;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private volatile boolean ended;
    private String to;
    private Instant dialledAt;
    private String sdp;

    PhoneCall(SipPhones phones, long count, String number) {
        this.phones = phones;
        this.id = "bench-" + count + "-" + Long.toHexString(System.nanoTime());
        this.number = number;
        this.to = "<sip:" + number + "@" + phones.gateway() + ">";
    }

    /// How many requests all telephones had to send again so far.
    public static long repetitions() {
        return REPETITIONS.get();
    }

    /// When the INVITE was sent for the first time.
    public Instant dialledAt() {
        return dialledAt;
    }

    /// The answer to the telephone's offer.
    public String sdp() {
        return sdp;
    }

    /// Where the gateway wants this telephone's sound.
    public int rtpPort() {
        int at = sdp.indexOf("m=audio ") + "m=audio ".length();
        return Integer.parseInt(sdp.substring(at, sdp.indexOf(' ', at)));
    }

    /// Whether the gateway has hung up.
    public boolean hasEnded() {
        return ended;
    }

    String id() {
        return id;
    }

    void onAnswer(Answer answer) {
        answers.add(answer);
    }

    void onBye() {
        ended = true;
    }

    void connect(String offer) throws CallFailedException {
        dialledAt = Instant.now();
        Answer answer = ask("INVITE", 1, offer);
        to = Lines.header(answer.text(), "To");
        phones.send(request("ACK", 1, ""));
        if (answer.status() != 200) {
            throw new CallFailedException("INVITE was answered with " + answer.status());
        }
        sdp = answer.body();
    }

    /// Ends the call and waits until the gateway agrees.
    public void hangUp() throws CallFailedException {
        if (!ended) {
            Answer answer = ask("BYE", 2, "");
            if (answer.status() != 200) {
                throw new CallFailedException("BYE was answered with " + answer.status());
            }
        }
        phones.forget(this);
    }

    private Answer ask(String method, int sequence, String body) throws CallFailedException {
        String request = request(method, sequence, body);
        phones.send(request);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        long patience = FIRST_PATIENCE_MILLIS;
        boolean heard = false;
        while (System.nanoTime() < deadline) {
            Answer answer = next(patience);
            if (answer == null && !heard) {
                REPETITIONS.incrementAndGet();
                phones.send(request);
                patience *= 2;
            } else if (answer != null && answer.isTo(method)) {
                heard = true;
                if (answer.isFinal()) {
                    return answer;
                }
            }
        }
        throw new CallFailedException(method + " was not answered");
    }

    private Answer next(long millis) throws CallFailedException {
        try {
            return answers.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailedException("interrupted");
        }
    }

    private String request(String method, int sequence, String body) {
        String content = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
        return method + " sip:" + number + "@" + phones.gateway() + " SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP " + phones.host() + ";branch=z9hG4bK" + id + method + "\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: <sip:5550142@" + phones.host() + ">;tag=" + id + "\r\n"
                + "To: " + to + "\r\n"
                + "Call-ID: " + id + "\r\n"
                + "CSeq: " + sequence + " " + method + "\r\n"
                + "Contact: <sip:5550142@" + phones.host() + ">\r\n"
                + content
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
