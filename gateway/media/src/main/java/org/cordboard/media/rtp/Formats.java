package org.cordboard.media.rtp;

/// What a leg agreed with its peer.
///
/// @param codec of the sound, both ways
/// @param audio payload type of the sound, 0–127
/// @param events payload type of telephone-event (RFC 4733), or [#NO_EVENTS]
/// @param eventClock in which the events tell how long they last, in steps a second
/// @param opus how the peer wants its sound, if that is Opus
public record Formats(Codec codec, int audio, int events, int eventClock, OpusWishes opus) {
    public static final int NO_EVENTS = -1;

    /// With events at 8 kHz.
    public Formats(Codec codec, int audio, int events) {
        this(codec, audio, events, Codec.RATE, OpusWishes.NONE);
    }

    public boolean hasEvents() {
        return events != NO_EVENTS;
    }

    /// Whether a packet that tells of a key means the same to both, but for its payload type.
    public boolean hasEventsOf(Formats other) {
        return hasEvents() && eventClock == other.eventClock && codec.clock() == other.codec.clock();
    }
}
