package org.cordboard.media.leg;

import java.util.List;
import org.cordboard.media.mix.Mix;
import org.cordboard.media.mix.Speaker;

/// What a leg hears of several others, and their places in it. Worker thread.
final class Mixture {
    private final Mix mix = new Mix();
    private final List<Place> places;

    private record Place(Inbound voice, Speaker speaker) {}

    Mixture(List<Inbound> voices) {
        places = voices.stream().map(voice -> new Place(voice, mix.add())).toList();
        places.forEach(place -> place.voice().overheardBy(place.speaker()));
    }

    Mix mix() {
        return mix;
    }

    void end() {
        places.forEach(place -> place.voice().overheardNoMoreBy(place.speaker()));
    }
}
