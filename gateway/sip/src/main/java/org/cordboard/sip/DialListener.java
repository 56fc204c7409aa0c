package org.cordboard.sip;

/// What becomes of a call that we make: `onFailed` or `onAnswered` and `onEnded`, each once at most, and nothing
/// after `hangUp`. Called on virtual threads, one at a time for a call; may block.
public interface DialListener {
    /// A trunk could not take the call, and the next one is tried, with a Call-ID of its own.
    ///
    /// @param reason such as `The trunk main (udp 192.0.2.10:5060) gave no sign within 5 s`
    default void onNextTrunk(OutgoingCall call, String reason) {}

    /// A provisional response, such as `180 Ringing`.
    void onProgress(OutgoingCall call, String response);

    /// A provisional response that says where sound comes from before the answer: ringing tone, announcements
    /// (RFC 3960). Another one of the same or of another telephone replaces it.
    ///
    /// @param sdp answers our offer, as far as it is known
    default void onEarlyMedia(OutgoingCall call, String sdp) {}

    /// Answered, and confirmed by ACK.
    ///
    /// @param answer to our offer; empty when there was none, with which there can be no sound
    void onAnswered(OutgoingCall call, String answer);

    /// @param words for the time line, such as `486 Busy Here`
    void onFailed(OutgoingCall call, DialFailure failure, String words);

    /// The called side sent BYE, never confirmed our answer to an offer of its own, or gave no sign for a whole
    /// session interval (RFC 4028).
    ///
    /// @param confirm as for [SipListener#onCallEnded]
    void onEnded(OutgoingCall call, Runnable confirm);

    /// As [SipListener#onOfferWanted].
    default String onOfferWanted(OutgoingCall call, String last) {
        return last;
    }

    /// As [SipListener#onReanswered].
    default void onReanswered(OutgoingCall call, String answer) {}

    /// A key that came by INFO.
    void onDigit(OutgoingCall call, char key);

    /// A telephone of ours wants to pass the other side on.
    default void onTransfer(OutgoingCall call, Transfer transfer) {
        transfer.refused(403, "Forbidden");
    }

    /// A re-INVITE with an offer; the returned SDP answers it.
    ///
    /// @throws OfferNotAcceptableException answered 488; the call goes on as it was
    String onReoffer(OutgoingCall call, String offer) throws OfferNotAcceptableException;
}
