package org.cordboard.media.mix;

import java.util.ArrayList;
import java.util.List;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;

/// What one leg hears of several parties: the sum of what they say, 20 ms at a time. Not thread-safe.
public final class Mix {
    private final List<Speaker> speakers = new ArrayList<>();
    private final int[] sum = new int[Codec.FRAME];

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
        for (int i = 0; i < sum.length; i++) {
            target[offset + i] = G711.ulaw((short) Math.clamp(sum[i], Short.MIN_VALUE, Short.MAX_VALUE));
            sum[i] = 0;
        }
    }
}
