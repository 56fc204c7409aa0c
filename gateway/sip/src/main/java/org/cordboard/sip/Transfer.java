package org.cordboard.sip;

import java.util.Optional;

/// What a telephone wants with REFER (RFC 3515): to leave its call, and to let the other side go on to somebody
/// else. It hears by one of the two methods what becomes of that; any thread, once. May block for as long as a send
/// takes.
public interface Transfer {
    /// User part of Refer-To, as it would be dialled; empty when it names none.
    String to();

    /// Whether the other side is to be joined with that of another call of the telephone (Replaces, RFC 3891).
    boolean isAttended();

    /// That other call; empty for one that is none of ours any more.
    Optional<Replaced> replaced();

    /// The other side goes on. Whoever calls this hangs up on the telephone afterwards.
    void taken();

    /// The call is as before.
    ///
    /// @param status 400–699
    void refused(int status, String phrase);
}
