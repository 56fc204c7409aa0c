package org.cordboard.sip;

import java.net.InetAddress;
import java.util.Optional;

/// A call that is made of others, of which one has it in the end. What that one tells is told on as told of the whole,
/// and what is asked of the whole is asked of that one.
abstract sealed class Relay implements OutgoingCall, DialListener permits Fork, Hunt {
    private final DialListener listener;

    /// @param listener of the whole
    Relay(DialListener listener) {
        this.listener = listener;
    }

    /// The call that has it, or may yet have it.
    abstract Optional<? extends OutgoingCall> chosen();

    final DialListener listener() {
        return listener;
    }

    @Override
    public final String reoffer(String sdp) throws OfferNotAcceptableException {
        OutgoingCall call = chosen().orElseThrow(() -> new OfferNotAcceptableException("the call is not up"));
        return call.reoffer(sdp);
    }

    @Override
    public final Optional<InetAddress> seenAt() {
        return chosen().flatMap(OutgoingCall::seenAt);
    }

    @Override
    public final String endReason() {
        return chosen().map(OutgoingCall::endReason).orElse("");
    }

    @Override
    public void onEnded(OutgoingCall on, Runnable confirm) {
        listener.onEnded(this, confirm);
    }

    @Override
    public final void onDigit(OutgoingCall on, char key) {
        listener.onDigit(this, key);
    }

    @Override
    public final void onTransfer(OutgoingCall on, Transfer transfer) {
        listener.onTransfer(this, transfer);
    }

    @Override
    public final String onReoffer(OutgoingCall on, String offer) throws OfferNotAcceptableException {
        return listener.onReoffer(this, offer);
    }

    @Override
    public final String onOfferWanted(OutgoingCall on, String last) {
        return listener.onOfferWanted(this, last);
    }

    @Override
    public final void onReanswered(OutgoingCall on, String answer) {
        listener.onReanswered(this, answer);
    }
}
