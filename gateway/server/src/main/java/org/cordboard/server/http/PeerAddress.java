package org.cordboard.server.http;

import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Where a request comes from.
public final class PeerAddress {
    /// One line or one site usually has that much of IPv6 to itself (RFC 6177).
    private static final int IPV6_SITE_BYTES = 8;

    private static final String NOTED = "cordboard.peer";

    private PeerAddress() {}

    /// To be called before anybody asks.
    ///
    /// @param behindProxy whether `X-Forwarded-For` is believed
    static void note(Context ctx, boolean behindProxy) {
        ctx.attribute(NOTED, of(ctx.ip(), ctx.header("X-Forwarded-For"), behindProxy));
    }

    /// @return an IP address as text
    public static String of(Context ctx) {
        return String.valueOf(ctx.<String>attribute(NOTED));
    }

    /// @return an IP address as text
    public static String of(WsContext socket) {
        return String.valueOf(socket.<String>attribute(NOTED));
    }

    /// @param connected the address at the other end of the connection
    /// @param forwardedFor the header `X-Forwarded-For`, which names those on whose behalf it comes; may be null
    /// @param behindProxy whether the one at the other end is a proxy of ours, which adds the last of them; the
    /// others are only what somebody claims
    static String of(String connected, String forwardedFor, boolean behindProxy) {
        if (!behindProxy || forwardedFor == null || forwardedFor.isBlank()) {
            return connected;
        }
        return forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    }

    /// What counts as one address: of IPv6 the network (/64), as whoever has one address of it has all.
    ///
    /// @param address an IP address as text; anything else stands for itself
    public static String site(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, IPV6_SITE_BYTES)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
