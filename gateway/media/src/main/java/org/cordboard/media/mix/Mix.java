package org.cordboard.media.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.media.play.Playback;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;

/// What one leg hears of several parties: the sum of what they say, 20 ms at a time, and words above it.
/// Not thread-safe.
public final class Mix {
    /// The parties are 12 dB lower under words: still there, and no hindrance to understanding.
    private static final int LOWER = 4;

    private final List<Speaker> speakers = new ArrayList<>();
    private final int[] sum = new int[Codec.FRAME];
    private final byte[] said = new byte[Codec.FRAME];
    private final Playback words;

    public Mix() {
        this(Optional.empty());
    }

    /// @param words heard above the parties until they end
    public Mix(Optional<Playback> words) {
        this.words = words.orElse(null);
    }

    /// One more party is heard.
    public Speaker add() {
        Speaker speaker = new Speaker();
        speakers.add(speaker);
        return speaker;
    }

    /// Writes the next 20 ms as µ-law; silence when nobody says anything. What is too loud together is cut off.
    public void nextFrame(byte[] target, int offset) {
        for (int i = 0; i < speakers.size(); i++) {
            speakers.get(i).addTo(sum);
        }
        if (words != null && !words.ended()) {
            addWords();
        }
        for (int i = 0; i < sum.length; i++) {
            target[offset + i] = G711.ulaw((short) Math.clamp(sum[i], Short.MIN_VALUE, Short.MAX_VALUE));
            sum[i] = 0;
        }
    }

    private void addWords() {
        words.nextFrame(said, 0);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] / LOWER + G711.linear(Codec.PCMU, said[i]);
        }
    }
}
