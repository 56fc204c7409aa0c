package org.cordboard.sip;

import java.time.Duration;
import java.util.Optional;
import javax.sip.header.RetryAfterHeader;
import javax.sip.message.Response;

/// When we may come again (RFC 3261, 20.33).
final class RetryAfter {
    private static final int LONGEST_SECONDS = 3600;

    private RetryAfter() {}

    static Optional<Duration> of(Response response) {
        return response.getHeader(RetryAfterHeader.NAME) instanceof RetryAfterHeader after
                ? Optional.of(Duration.ofSeconds(Math.clamp(after.getRetryAfter(), 1, LONGEST_SECONDS)))
                : Optional.empty();
    }
}
