package org.cordboard.server.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.protocol.Rest;

/// The seconds of a side as the store has them: `from to roundTrip`, each figure as `mos/loss/jitter` in hundredths,
/// tenths of a percent and tenths of a millisecond, `-` for what is not known; equal seconds once, with `*count`. A
/// good call takes a few bytes for each second.
final class SoundText {
    private static final String UNKNOWN = "-";
    private static final double MOS_STEPS = 100;
    private static final double STEPS = 10;

    private SoundText() {}

    static String write(List<Rest.SoundSecond> seconds) {
        List<String> texts = new ArrayList<>();
        int equal = 0;
        for (int i = 0; i < seconds.size(); i++) {
            equal++;
            String text = write(seconds.get(i));
            boolean last = i + 1 == seconds.size() || !write(seconds.get(i + 1)).equals(text);
            if (last) {
                texts.add(equal == 1 ? text : text + "*" + equal);
                equal = 0;
            }
        }
        return String.join(";", texts);
    }

    private static String write(Rest.SoundSecond second) {
        String roundTrip = Optional.ofNullable(second.roundTrip())
                .map(millis -> "" + Math.round(millis))
                .orElse(UNKNOWN);
        return write(second.from()) + " " + write(second.to()) + " " + roundTrip;
    }

    private static String write(Rest.SoundFigures figures) {
        return figures == null
                ? UNKNOWN
                : Math.round(figures.mos() * MOS_STEPS) + "/" + Math.round(figures.loss() * STEPS) + "/"
                        + Math.round(figures.jitter() * STEPS);
    }

    static List<Rest.SoundSecond> read(String text) {
        return Stream.of(text.split(";"))
                .filter(part -> !part.isEmpty())
                .flatMap(SoundText::readEqual)
                .toList();
    }

    private static Stream<Rest.SoundSecond> readEqual(String text) {
        String[] parts = text.split("\\*");
        long count = parts.length == 1 ? 1 : Long.parseLong(parts[1]);
        String[] words = parts[0].split(" ");
        Double roundTrip = words[2].equals(UNKNOWN) ? null : Double.valueOf(words[2]);
        Rest.SoundSecond second = new Rest.SoundSecond(readFigures(words[0]), readFigures(words[1]), roundTrip);
        return Stream.generate(() -> second).limit(count);
    }

    private static Rest.SoundFigures readFigures(String text) {
        if (text.equals(UNKNOWN)) {
            return null;
        }
        String[] numbers = text.split("/");
        return new Rest.SoundFigures(
                Long.parseLong(numbers[0]) / MOS_STEPS,
                Long.parseLong(numbers[1]) / STEPS,
                Long.parseLong(numbers[2]) / STEPS);
    }
}
