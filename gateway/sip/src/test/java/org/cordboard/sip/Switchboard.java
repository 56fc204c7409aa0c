package org.cordboard.sip;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A listener that does what the test wants with a call, and remembers everything.
final class Switchboard implements SipListener {
    static final String ANSWER =
            "v=0\r\no=- 7 7 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 50000 RTP/AVP 0\r\n";

    record End(IncomingCall call, Ended ended, Runnable confirm) {}

    final BlockingQueue<IncomingCall> calls = new LinkedBlockingQueue<>();
    final BlockingQueue<End> ends = new LinkedBlockingQueue<>();
    final BlockingQueue<Character> keys = new LinkedBlockingQueue<>();
    final BlockingQueue<Transfer> transfers = new LinkedBlockingQueue<>();
    final BlockingQueue<String> reanswers = new LinkedBlockingQueue<>();
    final List<String> reoffers = new CopyOnWriteArrayList<>();
    volatile Consumer<IncomingCall> onCall = call -> call.answer(ANSWER);
    volatile Consumer<End> onEnd = end -> end.confirm().run();
    volatile Runnable onReoffer = () -> {};
    volatile boolean meetsReoffers = true;

    @Override
    public void onCall(IncomingCall call) {
        calls.add(call);
        onCall.accept(call);
    }

    @Override
    public void onCallEnded(IncomingCall call, Ended ended, Runnable confirm) {
        End end = new End(call, ended, confirm);
        ends.add(end);
        onEnd.accept(end);
    }

    @Override
    public void onDigit(IncomingCall call, char key) {
        keys.add(key);
    }

    @Override
    public String onReoffer(IncomingCall call, String offer) throws OfferNotAcceptableException {
        reoffers.add(offer);
        onReoffer.run();
        if (!meetsReoffers) {
            throw new OfferNotAcceptableException("no common codec");
        }
        return ANSWER.replace("50000", "50002");
    }

    @Override
    public String onOfferWanted(IncomingCall call, String last) {
        return last.replace("50000", "50004");
    }

    @Override
    public void onReanswered(IncomingCall call, String answer) {
        reanswers.add(answer);
    }

    @Override
    public void onTransfer(IncomingCall call, Transfer transfer) {
        transfers.add(transfer);
    }

    IncomingCall nextCall() {
        return next(calls);
    }

    End nextEnd() {
        return next(ends);
    }

    static <T> T next(BlockingQueue<T> queue) {
        try {
            T item = queue.poll(Line.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (item == null) {
                throw new AssertionError("nothing came within " + Line.PATIENCE_MILLIS + " ms");
            }
            return item;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
