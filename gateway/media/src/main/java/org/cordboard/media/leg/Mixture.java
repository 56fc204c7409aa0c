package org.cordboard.media.leg;

import java.util.List;
import java.util.Optional;
import org.cordboard.media.mix.Mix;
import org.cordboard.media.mix.Speaker;
import org.cordboard.media.play.Playback;

/// What a leg hears of several others, and their places in it. Worker thread.
final class Mixture {
    private final Mix mix;
    private final List<MediaLeg> voices;
    private final List<Place> places;
    private final Playback words;

    private record Place(Inbound voice, Speaker speaker) {}

    /// @param words heard above the voices
    Mixture(List<MediaLeg> voices, Optional<Playback> words) {
        this.words = words.orElse(null);
        this.voices = voices;
        mix = new Mix(words);
        places = voices.stream()
                .map(voice -> new Place(voice.inbound(), mix.add()))
                .toList();
        places.forEach(place -> place.voice().overheardBy(place.speaker()));
    }

    Mix mix() {
        return mix;
    }

    List<MediaLeg> voices() {
        return voices;
    }

    /// Whether there were words, and they have been heard to their end.
    boolean told() {
        return words != null && words.ended();
    }

    /// What the words are called; only when there are some.
    long words() {
        return words.id();
    }

    void end() {
        places.forEach(place -> place.voice().overheardNoMoreBy(place.speaker()));
    }
}
