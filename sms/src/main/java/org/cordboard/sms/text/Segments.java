package org.cordboard.sms.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// In how many segments a text travels, which is what it is charged by (3GPP TS 23.040, section
/// 9.2.3.24.1).
///
/// A segment holds 140 bytes. A text of several gives 6 bytes of each to a header that tells how they
/// belong together. What people see as one character stays together, as Twilio does it.
///
/// @param encoding the shorter one that has all characters
/// @param count 1 or more, also for no characters
/// @param left how many characters of one unit the last segment has room for
public record Segments(Encoding encoding, int count, int left) {
    private static final int SEGMENT_BITS = 140 * 8;
    private static final int HEADER_BITS = 6 * 8;

    /// Extended grapheme clusters (Unicode Standard Annex 29), but for a line break of two characters,
    /// which is two here.
    private static final Pattern CHARACTER = Pattern.compile("\\r|\\n|\\X");

    /// How characters are written in a segment.
    public enum Encoding {
        /// 7 bits each, 14 for ten of them (3GPP TS 23.038, section 6.2.1).
        GSM_7(7),
        /// 16 bits for each unit of UTF-16.
        UCS_2(16);

        private final int unitBits;

        Encoding(int unitBits) {
            this.unitBits = unitBits;
        }

        private int bits(String character) {
            return unitBits * (this == GSM_7 ? Gsm7.units(character) : character.length());
        }
    }

    public static Segments of(String text) {
        List<String> characters =
                CHARACTER.matcher(text).results().map(MatchResult::group).toList();
        Encoding encoding = characters.stream().allMatch(Gsm7::has) ? Encoding.GSM_7 : Encoding.UCS_2;
        int[] bits = characters.stream().mapToInt(encoding::bits).toArray();
        Filling whole = new Filling(SEGMENT_BITS);
        Filling filled = whole.with(bits).segments == 1 ? whole : new Filling(SEGMENT_BITS - HEADER_BITS).with(bits);
        return new Segments(encoding, filled.segments, filled.free / encoding.unitBits);
    }

    /// Segments that are filled one after the other.
    private static final class Filling {
        private final int size;
        private int segments = 1;
        private int free;

        Filling(int size) {
            this.size = size;
            this.free = size;
        }

        Filling with(int[] characters) {
            for (int bits : characters) {
                if (bits > free) {
                    segments++;
                    free = size;
                }
                free -= bits;
            }
            return this;
        }
    }
}
