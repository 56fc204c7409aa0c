package org.cordboard.media.rtp;

/// What a leg agreed with its peer.
///
/// @param codec of the sound, both ways
/// @param audio payload type of the sound, 0–127
/// @param events payload type of telephone-event at 8 kHz (RFC 4733), or [#NO_EVENTS]
public record Formats(Codec codec, int audio, int events) {
    public static final int NO_EVENTS = -1;

    public boolean hasEvents() {
        return events != NO_EVENTS;
    }
}
