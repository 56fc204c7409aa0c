package org.cordboard.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomWordsTest {
    private static final Language GERMAN = Languages.wanted("de");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no packet came for 30 s | 30 s lang kam kein Paket",
                "Nobody answered within 25 s | Innerhalb von 25 s hat niemand abgenommen",
                "The trunk gave no sign within 4 s | Die Leitung gab 4 s lang kein Zeichen",
                "The trunk carrier: 486 Busy Here | Die Leitung carrier: 486 Busy Here",
                "The trunk carrier gave no answer | Die Leitung carrier gab keine Antwort",
                "it gave no answer, asked twice by OPTIONS | es gab keine Antwort, zweimal mit OPTIONS gefragt",
                "Something of ours went wrong; the log tells what"
                        + " | Bei uns ist etwas schiefgegangen; das Protokoll sagt, was",
                "Nora Example's browser is gone | Der Browser von Nora Example ist nicht mehr da"
            })
    void whatAnotherRoomHasSaidIsSaidInTheReadersLanguage(String english, String german) {
        assertThat(GERMAN.say(Sentence.verbatim(english))).isEqualTo(german);
        assertThat(Languages.ENGLISH.say(Sentence.verbatim(english))).isEqualTo(english);
    }

    @Test
    void severalTrunksThatFailedAreEachToldOf() {
        var all = "The trunk north: 503 Service Unavailable; The trunk cannot be reached: connection refused";
        assertThat(GERMAN.say(Sentence.verbatim(all)))
                .isEqualTo("Die Leitung north: 503 Service Unavailable; Die Leitung ist nicht erreichbar:"
                        + " connection refused");
    }

    @Test
    void telephonesThatDidNotAnswerAreEachToldOf() {
        var both = "200 (udp 192.0.2.7:5060): Nobody answered within 20 s; 200 (tls 192.0.2.8:5061): 480 Away";
        assertThat(GERMAN.say(Sentence.verbatim(both)))
                .isEqualTo("200 (udp 192.0.2.7:5060): Innerhalb von 20 s hat niemand abgenommen;"
                        + " 200 (tls 192.0.2.8:5061): 480 Away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"486 Busy Here", "Lunch", "; ", ";", "a;b", "Trunk: none", "{0}", "\\E", "'", " ; x; "})
    void whatIsOfAPeerOrOfTheCompanyStaysAsItIs(String words) {
        assertThat(GERMAN.say(Sentence.verbatim(words))).isEqualTo(words);
    }

    @Test
    void aPeerThatTalksWithoutEndIsNotRead() {
        var endless = "no packet came for 1 s; ".repeat(10_000);
        assertThat(GERMAN.say(Sentence.verbatim(endless))).isEqualTo(endless);
    }

    @Test
    void eachFormIsOfWordsThatAreStillSaid() throws IOException {
        String sources = sources();
        List<String> gone = new ArrayList<>();
        for (String form : RoomWords.forms()) {
            if (!Arrays.stream(form.split("\\{\\d}")).map(String::strip).allMatch(sources::contains)) {
                gone.add(form);
            }
        }
        assertThat(gone).isEmpty();
    }

    /// Of all rooms, without the class that recognises their words; literals that go over several lines in one.
    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String room : List.of("core", "media", "sip", "server")) {
            try (Stream<Path> files = Files.walk(Path.of("..", room, "src", "main", "java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.endsWith("RoomWords.java"))
                        .toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString().replaceAll("\"\\s*\\+\\s*\"", "");
    }
}
