package org.cordboard.sip;

/// What comes in from the telephone network. Called on virtual threads, one at a time for a call; may block.
public interface SipListener {
    /// A new call; 100 was sent. The listener answers or refuses it.
    void onCall(IncomingCall call);

    /// The caller cancelled before the answer (487 was sent), sent BYE, or never confirmed our answer. Called
    /// once for a call at most, and not after `refuse` or `hangUp`.
    ///
    /// @param confirm to be run when all that the call must keep is safe: it sends the 200 for BYE. Run by
    /// itself after 5 s
    void onCallEnded(IncomingCall call, Ended ended, Runnable confirm);

    /// A key that came by INFO (`application/dtmf-relay` or `application/dtmf`).
    void onDigit(IncomingCall call, char key);

    /// A re-INVITE with an offer; the returned SDP answers it.
    ///
    /// @throws OfferNotAcceptableException answered 488; the call goes on as it was
    String onReoffer(IncomingCall call, String offer) throws OfferNotAcceptableException;

    /// A re-INVITE without an offer asks for ours (RFC 3261, 14.2). As we last described ourselves, where the
    /// listener has nothing better to say.
    ///
    /// @param last our description that the caller has
    /// @return our offer, whose answer [#onReanswered] tells
    default String onOfferWanted(IncomingCall call, String last) {
        return last;
    }

    /// The answer to the offer of [#onOfferWanted].
    default void onReanswered(IncomingCall call, String answer) {}

    /// A telephone of ours that has called wants to leave the call to whoever has answered.
    default void onTransfer(IncomingCall call, Transfer transfer) {
        transfer.refused(403, "Forbidden");
    }

    enum Ended {
        CANCELLED,
        BYE,
        /// No ACK came for our 200, or no PRACK for our 180, within 32 s.
        NEVER_CONFIRMED,
        /// The caller's side gave no sign for a whole session interval (RFC 4028).
        EXPIRED
    }
}
