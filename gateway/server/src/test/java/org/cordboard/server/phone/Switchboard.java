package org.cordboard.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.SipListener;

/// Keeps calls until a test answers them.
final class Switchboard implements SipListener {
    private final BlockingQueue<IncomingCall> arrived = new LinkedBlockingQueue<>();
    private final Set<IncomingCall> over = ConcurrentHashMap.newKeySet();

    /// Waits for the next call.
    IncomingCall next() throws InterruptedException {
        IncomingCall call = arrived.poll(60, TimeUnit.SECONDS);
        assertThat(call).as("the call").isNotNull();
        return call;
    }

    /// Whether the caller has hung up.
    boolean isOver(IncomingCall call) {
        return over.contains(call);
    }

    @Override
    public void onCall(IncomingCall call) {
        arrived.add(call);
    }

    @Override
    public void onCallEnded(IncomingCall call, Ended ended, Runnable confirm) {
        over.add(call);
        confirm.run();
    }

    @Override
    public void onDigit(IncomingCall call, char key) {}

    @Override
    public String onReoffer(IncomingCall call, String offer) {
        return offer;
    }
}
