package org.cordboard.sip;

import java.util.Optional;

/// What a telephone wants with REFER (RFC 3515): to leave its call, and to let the other side go on to somebody else.
/// It
/// hears by one of the two methods what becomes of that; any thread, once. May block for as long as a send takes.
public interface Transfer {
    /// User part of Refer-To, as it would be dialled; empty when it names none.
    String to();

    /// Whether the telephone has called somebody meanwhile, with whom the other side is to be joined (Replaces, RFC
    /// 3891).
    boolean isAttended();

    /// The call that the telephone has made meanwhile; empty for one that is none of ours any more.
    Optional<IncomingCall> replaced();

    /// The other side goes on. Whoever calls this hangs up on the telephone afterwards.
    void taken();

    /// The call is as before.
    ///
    /// @param status 400–699
    void refused(int status, String phrase);
}
