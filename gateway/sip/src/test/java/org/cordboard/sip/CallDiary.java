package org.cordboard.sip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/// Writes down what becomes of calls that the edge makes, in words that tests compare.
final class CallDiary implements DialListener {
    static final String OFFER =
            "v=0\r\no=- 5 0 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 44444 RTP/AVP 0 8\r\n";

    final BlockingQueue<String> entries = new LinkedBlockingQueue<>();
    final BlockingQueue<Transfer> transfers = new LinkedBlockingQueue<>();
    volatile Runnable lastConfirm;

    /// Whether the called side's BYE is confirmed at once.
    volatile boolean confirms;

    static Dialling dialling(Trunk trunk) {
        return dialling(trunk, Duration.ofMinutes(5));
    }

    static Dialling dialling(Trunk trunk, Duration ringFor) {
        return new Dialling(trunk, "+4930777", "+4930555", OFFER, ringFor);
    }

    String next() {
        return Switchboard.next(entries);
    }

    /// Skips entries until one begins so.
    ///
    /// @param explanation for when none comes
    void awaitEntry(String start, Supplier<String> explanation) {
        List<String> passed = new ArrayList<>();
        try {
            for (String entry = next(); !entry.startsWith(start); entry = next()) {
                passed.add(entry);
            }
        } catch (AssertionError e) {
            throw new AssertionError("only " + passed + " came\n" + explanation.get(), e);
        }
    }

    @Override
    public void onProgress(OutgoingCall call, String response) {
        entries.add("progress " + response);
    }

    @Override
    public void onEarlyMedia(OutgoingCall call, String sdp) {
        entries.add("early " + sdp);
    }

    @Override
    public void onAnswered(OutgoingCall call, String answer) {
        entries.add("answered " + answer);
    }

    @Override
    public void onFailed(OutgoingCall call, DialFailure failure, String words) {
        entries.add("failed " + failure + " " + words);
    }

    @Override
    public void onEnded(OutgoingCall call, Runnable confirm) {
        lastConfirm = confirm;
        if (confirms) {
            confirm.run();
        }
        entries.add("ended");
    }

    @Override
    public void onTransfer(OutgoingCall call, Transfer transfer) {
        transfers.add(transfer);
    }

    @Override
    public void onDigit(OutgoingCall call, char key) {
        entries.add("key " + key);
    }

    @Override
    public String onReoffer(OutgoingCall call, String offer) throws OfferNotAcceptableException {
        entries.add("reoffer " + offer);
        if (offer.contains("RTP/AVP 99")) {
            throw new OfferNotAcceptableException("no common codec");
        }
        return OFFER.replace("- 5 0", "- 5 1");
    }
}
