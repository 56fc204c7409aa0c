package org.cordboard.sms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The count of 3 000 random texts against that of Twilio's calculator, which runs in the tests of the
/// web client and writes `segments.txt` there. Both make the same texts.
class SegmentsOracleTest {
    private static final int TEXTS = 3000;
    private static final int LONGEST = 420;

    private static final List<String> TELEPHONES =
            characters("@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡AZÄÖÑÜ§¿azäöñüà");
    private static final List<String> TWICE_AS_LONG = characters("^{}\\[~]|€");
    private static final List<String> OTHERS = characters("жщ中文ê…’„ł\t`");
    private static final List<String> CLUSTERS =
            List.of("👍", "👍🏽", "🏮", "👨‍👩‍👧", "🇬🇧", "❤️", "e\u0301", "\r\n", "中");
    private static final List<List<String>> KINDS = List.of(
            TELEPHONES,
            joined(TELEPHONES, TWICE_AS_LONG),
            joined(joined(TELEPHONES, TWICE_AS_LONG), OTHERS),
            joined(OTHERS, CLUSTERS));

    /// mulberry32.
    private static final class Numbers {
        private int state;

        Numbers(int seed) {
            state = seed;
        }

        int below(int limit) {
            state += 0x6d2b79f5;
            int mixed = (state ^ state >>> 15) * (1 | state);
            mixed = mixed + (mixed ^ mixed >>> 7) * (61 | mixed) ^ mixed;
            return Integer.remainderUnsigned(mixed ^ mixed >>> 14, limit);
        }
    }

    @Test
    void allAreCountedAsTwilioCountsThem() throws IOException {
        List<String> counts = IntStream.range(0, TEXTS)
                .mapToObj(SegmentsOracleTest::text)
                .map(Segments::of)
                .map(segments -> segments.encoding().name().replace('_', '-') + " " + segments.count())
                .toList();

        assertThat(counts).isEqualTo(expected());
    }

    private static List<String> expected() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                SegmentsOracleTest.class.getResourceAsStream("segments.txt"), StandardCharsets.UTF_8))) {
            return file.readAllLines();
        }
    }

    private static String text(int seed) {
        Numbers numbers = new Numbers(seed);
        List<String> kind = KINDS.get(numbers.below(KINDS.size()));
        int length = numbers.below(LONGEST);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(kind.get(numbers.below(kind.size())));
        }
        return text.toString();
    }

    private static List<String> characters(String all) {
        return all.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
