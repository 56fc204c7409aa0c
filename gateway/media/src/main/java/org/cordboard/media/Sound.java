package org.cordboard.media;

/// A sound to play, held in memory ready to send: G.711 µ-law, 8 kHz, mono. Immutable, shared by all calls that play it.
public final class Sound {
    private final byte[] ulaw;

    private Sound(byte[] ulaw) {
        this.ulaw = ulaw;
    }

    /// @param ulaw one byte for each 125 µs
    public static Sound ofUlaw(byte[] ulaw) {
        return new Sound(ulaw.clone());
    }

    int length() {
        return ulaw.length;
    }
}
