package org.cordboard.sip;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.sip.header.CallIdHeader;

/// Knows telephones that give up when they are asked for a digest in a way they do not know, although another way
/// stands beside it (RFC 8760, 2.4 says that they should take that). Any thread.
final class OldPhones {
    /// By what they call themselves. Of baresip before 2.0 the library takes any algorithm but MD5 for an error.
    private static final Pattern KNOWN = Pattern.compile("baresip v[01]\\..*", Pattern.CASE_INSENSITIVE);

    /// How long a telephone takes to try again, at most.
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int AT_MOST = 20_000;

    private final Cache<Asked, Long> asked = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(REMEMBERED)
            .build();

    private record Asked(InetAddress peer, String callId) {}

    /// @param request without credentials. Who sends another one so has not understood the question
    boolean isOne(Exchange request) {
        if (KNOWN.matcher(RegisterReader.userAgent(request.request())).matches()) {
            return true;
        }
        String callId = ((CallIdHeader) request.request().getHeader(CallIdHeader.NAME)).getCallId();
        Long before = asked.asMap().put(new Asked(request.source(), callId), request.number());
        return before != null && request.number() > before;
    }
}
