package org.cordboard.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/// Whether a request comes from a page of ours. Browsers send a cookie along with requests that foreign pages
/// make, and they say in `Origin` (RFC 6454) which page it was.
final class Origins {
    private final Optional<String> publicUrl;
    private final boolean behindProxy;

    Origins(HttpConfig config) {
        publicUrl = config.publicUrl().map(Origins::withoutSlash);
        behindProxy = config.behindProxy();
    }

    boolean isOurs(Context ctx) {
        String origin = ctx.header("Origin");
        if (origin == null) {
            return false;
        }
        if (publicUrl.isPresent()) {
            return publicUrl.get().equalsIgnoreCase(origin);
        }
        return authority(origin)
                .filter(authority -> authority.equalsIgnoreCase(host(ctx)))
                .isPresent();
    }

    private String host(Context ctx) {
        String forwarded = behindProxy ? ctx.header("X-Forwarded-Host") : null;
        return forwarded == null ? ctx.header("Host") : forwarded;
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
