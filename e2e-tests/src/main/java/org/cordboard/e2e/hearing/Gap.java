package org.cordboard.e2e.hearing;

import java.time.Duration;

/// How long a tone is missing in a sound, to 5 ms, or there, to 10 ms.
public final class Gap {
    private static final Duration BLOCK = Duration.ofMillis(10);
    private static final int STEP_MILLIS = 5;
    private static final double AUDIBLE = 0.4;

    private Gap() {}

    /// @return the longest time without `tone` between its beginning and its end
    /// @throws IllegalArgumentException for a sound in which the tone is not heard at all
    public static Duration longest(Tone tone, Sound sound) {
        long longest = 0;
        long last = -1;
        for (long at = 0; at + BLOCK.toMillis() <= sound.length().toMillis(); at += STEP_MILLIS) {
            Sound block = sound.part(Duration.ofMillis(at), BLOCK);
            if (isHeard(tone, block)) {
                longest = last < 0 ? 0 : Math.max(longest, at - last - STEP_MILLIS);
                last = at;
            }
        }
        if (last < 0) {
            throw new IllegalArgumentException(tone + " is not heard in " + sound);
        }
        return Duration.ofMillis(longest);
    }

    /// @return for how long of it all `tone` is heard
    public static Duration heard(Tone tone, Sound sound) {
        Duration heard = Duration.ZERO;
        for (Duration at = Duration.ZERO; at.plus(BLOCK).compareTo(sound.length()) <= 0; at = at.plus(BLOCK)) {
            heard = isHeard(tone, sound.part(at, BLOCK)) ? heard.plus(BLOCK) : heard;
        }
        return heard;
    }

    private static boolean isHeard(Tone tone, Sound block) {
        return !block.isSilent() && Goertzel.share(block, tone.hertz()) > AUDIBLE;
    }
}
