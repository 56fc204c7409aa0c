package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileKindTest {
    private static Optional<String> kind(byte[] content) {
        return FileKind.of(content).map(FileKind::type);
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"jpg,image/jpeg", "png,image/png", "gif,image/gif", "bmp,image/bmp"})
    void picturesAreKnownByWhatTheyAre(String kind, String type) {
        assertThat(kind(Drawn.picture(kind, Color.ORANGE))).contains(type);
    }

    @ParameterizedTest
    @CsvSource({
        "00000018667479706d703432000000006d70343269736f6d, video/mp4",
        "0000001466747970336770340000000033677034, video/3gpp",
        "000000186674797068656963000000006d69663168656963, image/heic",
        "524946461a00000057454250565038200e000000, image/webp",
        "2321414d520a3c48f5, audio/amr",
        "494433030000000000, audio/mpeg",
        "255044462d312e370a, application/pdf"
    })
    void soAreFilmsSoundsAndDocuments(String hex, String type) {
        assertThat(kind(HexFormat.of().parseHex(hex))).contains(type);
    }

    @Test
    void aContactIsKnownByItsFirstLine() {
        assertThat(kind(ascii("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Otto Madeup\r\nEND:VCARD\r\n")))
                .contains("text/vcard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<!DOCTYPE html><html><body>hello</body></html>",
                "plain words",
                "PK\u0003\u0004",
                "\u007fELF",
                ""
            })
    void whatCouldDoSomethingIsNotTaken(String content) {
        assertThat(kind(ascii(content))).isEmpty();
    }

    @Test
    void pagesShowPlainPicturesAlone() {
        assertThat(new FileKind("image/jpeg").isShown()).isTrue();
        assertThat(new FileKind("image/heic").isShown()).isFalse();
        assertThat(new FileKind("application/pdf").isShown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "lantern.jpg, image/jpeg, lantern.jpg",
        "Lantern.JPEG, image/jpeg, Lantern.JPEG",
        "lantern.exe, image/png, lantern.png",
        "../../etc/passwd, image/png, .._.._etc_passwd.png",
        "'', application/pdf, document.pdf",
        "Leuchte Mond.png, image/png, Leuchte Mond.png"
    })
    void filesHaveTheEndingOfWhatTheyAre(String given, String type, String name) {
        assertThat(new FileKind(type).name(given)).isEqualTo(name);
    }

    @Test
    void filesWithoutANameAreNumbered() {
        assertThat(new FileKind("image/jpeg").name(2)).isEqualTo("picture-2.jpg");
        assertThat(new FileKind("video/mp4").name(1)).isEqualTo("film-1.mp4");
        assertThat(new FileKind("text/vcard").name(1)).isEqualTo("contact-1.vcf");
    }
}
