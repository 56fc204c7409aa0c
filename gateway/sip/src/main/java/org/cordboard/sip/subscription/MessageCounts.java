package org.cordboard.sip.subscription;

/// How many voice messages an extension has.
///
/// @param unheard 0 or more
/// @param heard 0 or more
public record MessageCounts(int unheard, int heard) {
    public MessageCounts {
        if (unheard < 0 || heard < 0) {
            throw new IllegalArgumentException("there cannot be " + unheard + " and " + heard + " messages");
        }
    }
}
