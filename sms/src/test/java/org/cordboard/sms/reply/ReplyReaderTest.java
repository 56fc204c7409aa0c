package org.cordboard.sms.reply;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import org.cordboard.sms.provider.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
    private static final String TOKEN = "k3v9x2q8m4n7p1r5";
    private static final String HEADS = """
            From: Ada Sample <Ada@Larkenby.Example>
            To: Larkenby Lanterns <texts+k3v9x2q8m4n7p1r5@calls.example>
            Subject: Re: Grace Hopper
            MIME-Version: 1.0
            """;

    private final ReplyReader reader = new ReplyReader("texts@calls.example");

    private Reply read(String mail) throws Exception {
        byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return reader.read(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    private Reply.Answer answer(String mail) throws Exception {
        return (Reply.Answer) read(mail);
    }

    @Test
    void anAnswerTellsWhomItIsForAndWhoHasWrittenIt() throws Exception {
        Reply.Answer answer = answer(HEADS + "Content-Type: text/plain; charset=utf-8\n\nIt is ready.\n");

        assertThat(answer.token()).isEqualTo(TOKEN);
        assertThat(answer.from()).isEqualTo("ada@larkenby.example");
        assertThat(answer.words()).isEqualTo("It is ready.");
        assertThat(answer.pictures()).isEmpty();
    }

    @Test
    void theTokenIsFoundWhereverAMailServerPutsIt() throws Exception {
        String mail = """
                Delivered-To: TEXTS+k3v9x2q8m4n7p1r5@calls.example
                From: ada@larkenby.example
                To: undisclosed-recipients:;

                It is ready.
                """;

        assertThat(answer(mail).token()).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; type=x",
                "Precedence: bulk",
                "Precedence: LIST",
                "X-Autoreply: yes",
                "Return-Path: <>",
                "Subject: Automatic reply: Text from Grace Hopper",
                "Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:?= Text",
                "Subject: Abwesenheitsnotiz: Text",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x"
            })
    void whatProgramsWriteIsDropped(String head) throws Exception {
        assertThat(read(head + "\n" + HEADS + "\nI am on holiday.\n")).isInstanceOf(Reply.Dropped.class);
    }

    @Test
    void aPersonMaySaySoToo() throws Exception {
        assertThat(answer("Auto-Submitted: no\n" + HEADS + "\nIt is ready.\n").words())
                .isEqualTo("It is ready.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "texts@calls.example",
                "texts+short@calls.example",
                "texts+k3v9x2q8m4n7p1r5@elsewhere.example",
                "other+k3v9x2q8m4n7p1r5@calls.example"
            })
    void aMailToAnotherAddressIsDropped(String to) throws Exception {
        assertThat(read("From: ada@larkenby.example\nTo: " + to + "\n\nhello\n"))
                .isEqualTo(new Reply.Dropped("It goes to none of our reply addresses"));
    }

    @Test
    void aMailOfNobodyIsDropped() throws Exception {
        assertThat(read("To: texts+k3v9x2q8m4n7p1r5@calls.example\n\nhello\n"))
                .isEqualTo(new Reply.Dropped("It has no sender, or several"));
    }

    @Test
    void aMailOfSeveralIsDropped() throws Exception {
        assertThat(read("From: ada@larkenby.example, ben@larkenby.example\n"
                        + "To: texts+k3v9x2q8m4n7p1r5@calls.example\n\nhello\n"))
                .isEqualTo(new Reply.Dropped("It has no sender, or several"));
    }

    @Test
    void ofAHeadNothingMoreThanTheAddressesIsRead() throws Exception {
        MimeMessage mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream((HEADS + "Content-Type: multipart/mixed; boundary=x\n\n")
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));

        Reply.Answer answer = (Reply.Answer) reader.readHead(mail);

        assertThat(answer.token()).isEqualTo(TOKEN);
        assertThat(answer.words()).isEmpty();
    }

    @Test
    void plainWordsGoBeforeHtml() throws Exception {
        assertThat(answer(HEADS + """
                Content-Type: multipart/alternative; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8

                Plain.
                --x
                Content-Type: text/html; charset=utf-8

                <p>Not plain.</p>
                --x--
                """).words()).isEqualTo("Plain.");
    }

    @Test
    void htmlAloneIsReadWithoutWhatItQuotes() throws Exception {
        assertThat(answer(HEADS + """
                Content-Type: text/html; charset=utf-8

                <html><head><style>p {color: red}</style></head><body>
                <div>Hello Grace,<br>it is <b>ready</b> &amp; waiting.</div><p>Ada</p>
                <div class="gmail_quote">On Monday somebody wrote: <blockquote>Is it ready?</blockquote></div>
                <script>alert(1)</script></body></html>
                """).words()).isEqualTo("Hello Grace,\nit is ready & waiting.\nAda");
    }

    @Test
    void htmlOfFiftyThousandLevelsIsReadInTime() throws Exception {
        String deep = "<div>".repeat(50_000) + "It is ready." + "</div>".repeat(50_000);

        assertThat(answer(HEADS + "Content-Type: text/html\n\n" + deep).words()).isEqualTo("It is ready.");
    }

    @Test
    void picturesGoWithTheAnswerAndOtherFilesAreNamed() throws Exception {
        String pixel = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});

        Reply.Answer answer = answer(HEADS + """
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                See here.
                --x
                Content-Type: image/png; name=lantern.png
                Content-Disposition: attachment; filename=lantern.png
                Content-Transfer-Encoding: base64

                %s
                --x
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="=?utf-8?Q?Angeb=C3=B6t.pdf?="
                Content-Transfer-Encoding: base64

                %s
                --x--
                """.formatted(pixel, pixel));

        assertThat(answer.words()).isEqualTo("See here.");
        assertThat(answer.pictures()).extracting(Picture::mediaType).containsExactly("image/png");
        assertThat(answer.pictures().getFirst().content()).containsExactly(1, 2, 3);
        assertThat(answer.leftOut()).containsExactly("Angeb\u00f6t.pdf");
    }

    @Test
    void aPictureOfTwentyMegabytesIsNamedOnly() throws Exception {
        String large =
                Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.UTF_8)).encodeToString(new byte[20 << 20]);

        Reply.Answer answer = answer(HEADS + """
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                See here.
                --x
                Content-Type: image/jpeg; name=large.jpg
                Content-Disposition: attachment; filename=large.jpg
                Content-Transfer-Encoding: base64

                %s
                --x--
                """.formatted(large));

        assertThat(answer.pictures()).isEmpty();
        assertThat(answer.tooLarge()).containsExactly("large.jpg");
        assertThat(answer.leftOut()).isEmpty();
    }

    /// A picture as mail programs enclose those that stand among the words.
    private static String shown(String id, int size) {
        return """
                --x
                Content-Type: image/png
                Content-ID: <%s>
                Content-Disposition: inline
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                id,
                Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.UTF_8)).encodeToString(new byte[size]));
    }

    @Test
    void ofPicturesAmongTheWordsOnlyThoseAreSentThatStandInTheAnswer() throws Exception {
        Reply.Answer answer = answer(HEADS
                + "Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n"
                + "<p>See <img src='cid:new@x'> here.</p><p>Ada <img src='cid:logo@x'></p>"
                + "<p>Write above this line</p><img src='cid:old@x'>\n"
                + shown("new@x", 20_000)
                + shown("logo@x", 2_000)
                + shown("old@x", 30_000)
                + shown("beside@x", 100)
                + "--x--\n");

        assertThat(answer.words()).isEqualTo("See  here.\nAda");
        assertThat(answer.pictures())
                .extracting(picture -> picture.content().length)
                .containsExactly(20_000, 100);
    }

    @Test
    void sealsOfMailProgramsAreNoFilesThatSomebodyEncloses() throws Exception {
        Reply.Answer answer = answer(HEADS + """
                Content-Type: multipart/signed; boundary=x

                --x
                Content-Type: text/plain

                It is ready.
                --x
                Content-Type: application/pkcs7-signature; name=smime.p7s
                Content-Disposition: attachment; filename=smime.p7s
                Content-Transfer-Encoding: base64

                AAAA
                --x--
                """);

        assertThat(answer.words()).isEqualTo("It is ready.");
        assertThat(answer.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon-8", "utf-8; broken=\"", "\"\""})
    void aCharsetThatDoesNotExistIsNoObstacle(String charset) throws Exception {
        assertThat(answer(HEADS + "Content-Type: text/plain; charset=" + charset + "\n\nIt is ready.\n")
                        .words())
                .isEqualTo("It is ready.");
    }

    @Test
    void charactersAreReadAsTheMailSays() throws Exception {
        assertThat(answer(HEADS + "Content-Type: text/plain; charset=iso-8859-1\n\nFür Grace\n")
                        .words())
                .isEqualTo("Für Grace");
    }
}
