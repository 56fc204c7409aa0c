package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest.CallCheck;
import org.cordboard.server.webcall.WebCallRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebCallSettingsTest {
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final Map<String, byte[]> FILES = Map.of(
            "tour.webm", new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0},
            "tour.mp4", "\0\0\0 ftypisom".getBytes(StandardCharsets.US_ASCII),
            "tour.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nWelcome\n".getBytes(StandardCharsets.US_ASCII));

    @Test
    void whatIsLeftOutIsAsUsual() throws Exception {
        assertThat(read("", "").settings().webCalls()).isEqualTo(WebCallRules.USUAL);
        assertThat(read("", "").settings().films()).isEmpty();
    }

    @Test
    void theRulesForCallersFromTheWebAreRead() throws Exception {
        CompanyDocument document = read(
                "{sites: ['https://www.Example.com/', 'http://localhost:8000'], check: proof-of-work, perAddress: 3}",
                "");

        assertThat(document.settings().webCalls())
                .isEqualTo(new WebCallRules(
                        List.of("https://www.example.com", "http://localhost:8000"),
                        CallCheck.PROOF_OF_WORK,
                        200,
                        3,
                        20));
    }

    @Test
    void aWorkgroupsFilmIsReadAndKeptWithItsFiles() throws Exception {
        CompanyDocument document = read("", "{video: tour.mp4, captions: tour.vtt}");

        assertThat(document.settings().films()).containsOnlyKeys(new WorkgroupId("support"));
        assertThat(document.files()).containsKeys("tour.mp4", "tour.vtt");
        assertThat(CompanyDocument.parse("again", document.yaml(), WebCallSettingsTest::beside))
                .isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{sites: [www.example.com]} | webCalls.sites | 'www.example.com' is no web site",
                "{sites: ['https://example.com/shop']} | webCalls.sites | is no web site",
                "{sites: [\"*\"]} | webCalls.sites | is no web site",
                "{check: riddle} | webCalls.check | there is no check 'riddle'",
                "{atOnce: 0} | webCalls.atOnce | 0 is not within 1 and 10000"
            })
    void whatCannotBeAllowedIsNamedWithItsPlace(String written, String path, String problem) {
        assertThatThrownBy(() -> read(written, ""))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(path)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{video: lost.webm} | workgroups.support.film.video | lost.webm cannot be read",
                "{video: tour.vtt} | workgroups.support.film | this is neither WebM nor MP4",
                "{video: tour.webm, captions: tour.mp4} | workgroups.support.film | these captions are no WebVTT"
            })
    void aFilmThatCannotBeShownIsNamedWithItsPlace(String written, String path, String problem) {
        assertThatThrownBy(() -> read("", written))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(path)
                .hasMessageContaining(problem);
    }

    private static CompanyDocument read(String webCalls, String film) throws IOException, ConfigException {
        String yaml = Files.readString(DEMO.resolve("company.yaml"))
                .replaceFirst("(?m)^webCalls: .*\n", "")
                .replaceFirst("(?m)^    film: .*\n", "");
        if (!webCalls.isEmpty()) {
            yaml = "webCalls: " + webCalls + "\n" + yaml;
        }
        if (!film.isEmpty()) {
            String mail = "    mail: support@larkenby.example\n";
            yaml = yaml.replaceFirst(mail, mail + "    film: " + film + "\n");
        }
        return CompanyDocument.parse("company.yaml", yaml, WebCallSettingsTest::beside);
    }

    private static byte[] beside(String name) throws IOException {
        return FILES.containsKey(name) ? FILES.get(name) : Files.readAllBytes(DEMO.resolve(name));
    }
}
