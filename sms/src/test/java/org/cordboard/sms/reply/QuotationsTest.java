package org.cordboard.sms.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationsTest {
    static Stream<Arguments> mails() {
        return Stream.of(
                Arguments.of("ours, above the line", """
                        Your lantern is ready.

                        ------ Write above this line ------
                        Grace Hopper: Is it ready?
                        """),
                Arguments.of("ours, quoted", """
                        Your lantern is ready.
                        > ------ Write above this line ------
                        > Grace Hopper: Is it ready?
                        """),
                Arguments.of("one that quotes with >", """
                        Your lantern is ready.

                        On Mon, 2 Mar 2026 at 10:12, Larkenby Lanterns <texts+k3@calls.example> wrote:
                        > Grace Hopper: Is it ready?
                        """),
                Arguments.of("one that breaks a long announcement", """
                        Your lantern is ready.

                        On Mon, 2 Mar 2026 at 10:12, Larkenby Lanterns
                        <texts+k3longlonglonglong@calls.example>
                        wrote:

                        Grace Hopper: Is it ready?
                        """),
                Arguments.of("a German one", """
                        Your lantern is ready.

                        Am 02.03.26 um 10:12 schrieb Larkenby Lanterns:
                        > Grace Hopper: Is it ready?
                        """),
                Arguments.of("one that quotes the heads", """
                        Your lantern is ready.

                        From: Larkenby Lanterns <texts+k3@calls.example>
                        Sent: Monday, March 2, 2026 10:12 AM
                        To: Ada Sample
                        Subject: Grace Hopper

                        Is it ready?
                        """),
                Arguments.of("one with a rule", """
                        Your lantern is ready.

                        ________________________________
                        Larkenby Lanterns
                        Is it ready?
                        """),
                Arguments.of("one with -----Original Message-----", """
                        Your lantern is ready.

                        -----Original Message-----
                        Is it ready?
                        """),
                Arguments.of("one with a signature", """
                        Your lantern is ready.

                        --\s
                        Ada Sample
                        Larkenby Lanterns
                        """),
                Arguments.of("one from a telephone", """
                        Your lantern is ready.

                        Sent from my telephone

                        On 2 Mar 2026, at 10:12, Larkenby Lanterns <a@b.example> wrote:

                        > Is it ready?
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void onlyWhatWasWrittenIsLeft(String program, String mail) {
        assertThat(Quotations.without(mail)).isEqualTo("Your lantern is ready.");
    }

    @Test
    void emptyLinesWithinStay() {
        assertThat(Quotations.without("Hello Grace,\r\n\r\nyour lantern is ready.\r\n\r\n"))
                .isEqualTo("Hello Grace,\n\nyour lantern is ready.");
    }

    @Test
    void wordsThatOnlyLookLikeAQuotationStay() {
        String words = "On Monday I wrote: it is ready.\nFrom: the workshop, with love\n-- almost a signature";

        assertThat(Quotations.without(words)).isEqualTo(words);
    }

    @Test
    void aMailThatOnlyQuotesSaysNothing() {
        assertThat(Quotations.without("> Is it ready?\n> Yes?\n")).isEmpty();
    }

    @Test
    void aLineOfAMillionCharactersIsReadInTime() {
        String line = "On " + "a ".repeat(500_000);

        assertThat(Quotations.without(line)).hasSize(line.length() - 1);
    }
}
