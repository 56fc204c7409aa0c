package org.cordboard.sip;

import javax.sip.message.Response;

/// Why nobody was reached.
public enum DialFailure {
    BUSY,
    /// It rang, and nobody answered.
    NO_ANSWER,
    /// The called side, or the trunk on its behalf, does not want the call.
    REFUSED,
    /// No such number, or no way there.
    UNREACHABLE,
    /// Not the number but the trunk: it gave no sign, could not be reached, or failed itself. Another may do better.
    TRUNK_FAILED;

    /// @param status of a final response, 300–699. Which means what follows how Q.850's causes are told in SIP
    /// (RFC 3398, 7.2.4.1)
    static DialFailure of(int status) {
        return switch (status) {
            case Response.BUSY_HERE, Response.BUSY_EVERYWHERE -> BUSY;
            case Response.REQUEST_TIMEOUT, Response.TEMPORARILY_UNAVAILABLE, Response.REQUEST_TERMINATED -> NO_ANSWER;
            case Response.FORBIDDEN, Response.DECLINE, 607, 608 -> REFUSED;
            default -> status / 100 == 5 && status != Response.NOT_IMPLEMENTED ? TRUNK_FAILED : UNREACHABLE;
        };
    }
}
