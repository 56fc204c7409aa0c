package org.cordboard.media.rtp;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a peer wants the Opus that it is sent (RFC 7587, section 6.1).
///
/// @param repairs whether it can make good a lost packet from the next one, so that there should be something in it
/// @param constantRate whether all packets are to be of one size
/// @param bitsPerSecond at most, 6 000–510 000
public record OpusWishes(boolean repairs, boolean constantRate, int bitsPerSecond) {
    private static final int LEAST = 6_000;
    private static final int MOST = 510_000;

    /// Of a peer that says nothing.
    public static final OpusWishes NONE = new OpusWishes(false, false, MOST);

    private static final Pattern PARAMETER =
            Pattern.compile("(?:^|[; ])([a-z-]+) *= *(\\d{1,7})", Pattern.CASE_INSENSITIVE);

    /// What is unknown or makes no sense counts as not said.
    ///
    /// @param parameters of the `fmtp` line, such as `useinbandfec=1; maxaveragebitrate=20000`
    public static OpusWishes of(String parameters) {
        OpusWishes wishes = NONE;
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            wishes = wishes.with(parameter.group(1), Integer.parseInt(parameter.group(2)));
        }
        return wishes;
    }

    private OpusWishes with(String name, int value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "useinbandfec" -> new OpusWishes(value == 1, constantRate, bitsPerSecond);
            case "cbr" -> new OpusWishes(repairs, value == 1, bitsPerSecond);
            case "maxaveragebitrate" -> new OpusWishes(repairs, constantRate, Math.clamp(value, LEAST, MOST));
            default -> this;
        };
    }
}
