package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.cordboard.sip.registrar.Contact;
import org.cordboard.sip.registrar.FailedAttempt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Telephones that register, each with messages written by hand.
final class RegisterTest {
    private static PhonesUnderTest phones;

    @BeforeAll
    static void open() {
        phones = new PhonesUnderTest();
    }

    @AfterAll
    static void close() {
        phones.close();
    }

    @AfterEach
    void forgetAll() {
        List.of(PhonesUnderTest.ADA, PhonesUnderTest.BEN).forEach(phones.phones()::forget);
    }

    private static Softphone ada() {
        return Softphone.over("udp", phones, PhonesUnderTest.ADA);
    }

    private static List<Contact> contacts() {
        return phones.phones().reports().stream()
                .flatMap(report -> report.contacts().stream())
                .toList();
    }

    private static FailedAttempt lastFailure() {
        return phones.phones().failures().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"udp, SHA-256", "udp, MD5", "tcp, SHA-256", "tcp, MD5"})
    void whoKnowsTheSecretIsRegisteredWhereItsRequestCameFrom(String transport, String algorithm) {
        try (Softphone phone = Softphone.over(transport, phones, PhonesUnderTest.ADA)) {
            phone.algorithm = algorithm;

            assertThat(phone.register(1, "Expires: 120\r\n"))
                    .startsWith("SIP/2.0 200 OK")
                    .containsPattern("Contact: <sip:ada-7f3k@192.0.2.99:5062;transport=" + transport
                            + ">;expires=(119|120)\r\n");
            assertThat(contacts()).singleElement().satisfies(contact -> {
                assertThat(contact.extension()).isEqualTo("201");
                assertThat(contact.place()).isEqualTo(transport + " 127.0.0.1:" + phone.line.localPort());
                assertThat(contact.userAgent()).isEqualTo("Softphone 1.0");
            });
            phones.awaitNews("201 Registered 1");
        }
    }

    @Test
    void theBetterAlgorithmIsAskedForFirst() {
        try (Softphone phone = ada()) {
            String asking = phone.ask("REGISTER", 1, "");

            assertThat(asking).startsWith("SIP/2.0 401");
            assertThat(CalledPhone.headers(asking, "WWW-Authenticate").lines())
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("realm=\"desk.test\"", "algorithm=SHA-256", "qop=\"auth\"")
                    .doesNotContain("stale");
        }
    }

    @Test
    void whoDoesNotUnderstandTheQuestionIsAskedInTheOldWay() {
        try (Softphone phone = ada()) {
            phone.ask("REGISTER", 1, "");
            String again = phone.ask("REGISTER", 2, "");

            assertThat(CalledPhone.headers(again, "WWW-Authenticate").lines())
                    .singleElement()
                    .asString()
                    .contains("algorithm=MD5");
        }
    }

    @Test
    void aWrongSecretAndAWrongUserNameHearTheSame() {
        try (Softphone wrong = ada();
                Softphone unknown = Softphone.over("udp", phones, "nobody")) {
            wrong.secret = "guess";
            String toWrong = wrong.register(1, "");
            String toUnknown = unknown.register(1, "");

            assertThat(toWrong).startsWith("SIP/2.0 403 User name or secret is wrong\r\n");
            assertThat(shape(toWrong)).isEqualTo(shape(toUnknown));
            assertThat(contacts()).isEmpty();
            assertThat(lastFailure().reason()).startsWith("There is no such user name");
            assertThat(phones.phones().reports().getFirst().lastFailure())
                    .get()
                    .extracting(FailedAttempt::reason)
                    .asString()
                    .startsWith("The secret is wrong");
        }
    }

    private static List<String> shape(String response) {
        return response.lines().map(line -> line.replaceFirst(":.*", "")).toList();
    }

    @Test
    void whoMayNotComeFromThereHearsTheSameAsAGuesser() {
        try (Softphone phone = Softphone.over("udp", phones, PhonesUnderTest.FAR)) {
            assertThat(phone.register(1, "")).startsWith("SIP/2.0 403 User name or secret is wrong\r\n");
            assertThat(lastFailure().reason()).startsWith("It may not come from 127.0.0.1");
        }
    }

    @Test
    void anotherOnesNonceIsOldAndDoesNotAskForTheSecretAnew() {
        try (Softphone phone = ada()) {
            phone.nonce = "AAAAAZ-MadeUp";

            String asking = phone.ask("REGISTER", 1, "");
            assertThat(asking).startsWith("SIP/2.0 401").contains("stale=true");
            phone.learn(asking);
            assertThat(phone.register(2, "")).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void credentialsThatWereOverheardAreOfNoUse() {
        try (Softphone phone = ada();
                Softphone eavesdropper = ada()) {
            phone.register(1, "");
            eavesdropper.nonce = phone.nonce;

            assertThat(eavesdropper.register(1, "")).startsWith("SIP/2.0 200");
            eavesdropper.nonce = phone.nonce;
            eavesdropper.count = 0;
            assertThat(eavesdropper.ask("REGISTER", 9, ""))
                    .startsWith("SIP/2.0 401")
                    .contains("stale=true");
        }
    }

    @Test
    void aNonceServesForMoreThanOneRequest() {
        try (Softphone phone = ada()) {
            phone.register(1, "");

            assertThat(phone.ask("REGISTER", 3, "")).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void severalTelephonesRegisterAsOneExtensionUpToTheLimit() {
        try (Softphone phone = ada()) {
            for (int i = 1; i <= 3; i++) {
                phone.contact = "<sip:ada@192.0.2.99:" + (5060 + i) + ">";
                assertThat(phone.register(10 * i, "")).startsWith("SIP/2.0 200");
            }
            phone.contact = "<sip:ada@192.0.2.99:5070>";

            assertThat(phone.register(40, ""))
                    .startsWith(
                            "SIP/2.0 403 Extension 201 has 3 telephones already and may have 3: unregister one\r\n");
            assertThat(contacts()).hasSize(3);
        }
    }

    @Test
    void whoAsksWithoutContactHearsWhatIsRegistered() {
        try (Softphone phone = ada()) {
            phone.register(1, "");

            String answer = phone.ask("REGISTER", 3, "");
            assertThat(CalledPhone.headers(answer, "Contact").lines())
                    .singleElement()
                    .asString()
                    .contains("192.0.2.99");
        }
    }

    @Test
    void aStarTakesAllOff() {
        try (Softphone phone = ada()) {
            phone.register(1, "");
            phones.awaitNews("201 Registered 1");

            assertThat(phone.ask("REGISTER", 3, "Contact: *\r\nExpires: 0\r\n"))
                    .startsWith("SIP/2.0 200")
                    .doesNotContain("Contact:");
            phones.awaitNews("201 Gone: it took itself off the list");
        }
    }

    @Test
    void aStarThatTakesNothingOffIsRefused() {
        try (Softphone phone = ada()) {
            phone.register(1, "");

            assertThat(phone.ask("REGISTER", 3, "Contact: *\r\nExpires: 60\r\n"))
                    .startsWith("SIP/2.0 400");
            assertThat(contacts()).hasSize(1);
        }
    }

    @Test
    void whoWantsToComeBackTooOftenHearsHowLongItMustBe() {
        try (Softphone phone = ada()) {
            assertThat(phone.register(1, "Expires: 59\r\n"))
                    .startsWith("SIP/2.0 423 Interval Too Brief\r\n")
                    .contains("Min-Expires: 60\r\n");
        }
    }

    @Test
    void whatWasOvertakenChangesNothing() {
        try (Softphone phone = ada()) {
            phone.register(7, "");

            assertThat(phone.register(7, "")).startsWith("SIP/2.0 500 A later REGISTER was handled before this one");
        }
    }

    @Test
    void anInstanceThatComesFromElsewhereReplacesItself() {
        try (Softphone phone = ada()) {
            String instance = ";+sip.instance=\"<urn:uuid:0c67446e-f1a1-11d9-94d3-000a95a0e128>\";reg-id=1";
            String plain = phone.contact;
            phone.contact = plain + instance;
            phone.register(1, "Supported: path, outbound\r\n");
            phone.contact = plain.replace("5062", "5099") + instance;
            phone.callId = "after-a-restart-of-the-telephone";

            assertThat(phone.register(3, "Supported: path, outbound\r\n")).contains("Require: outbound\r\n");
            assertThat(contacts())
                    .singleElement()
                    .extracting(Contact::uri)
                    .asString()
                    .contains(":5099");
        }
    }

    @Test
    void proxiesOnTheWayAreRememberedAndToldBack() {
        try (Softphone phone = ada()) {
            String path = "Path: <sip:edge.example;lr>\r\n";

            assertThat(phone.register(1, path + "Supported: path\r\n")).contains(path);
            assertThat(contacts())
                    .singleElement()
                    .extracting(Contact::path)
                    .isEqualTo(List.of("<sip:edge.example;lr>"));
        }
    }

    @Test
    void nobodyRegistersAsSomebodyElse() {
        try (Softphone phone = ada()) {
            phone.to = "202";

            assertThat(phone.register(1, "")).startsWith("SIP/2.0 403 This account registers 201 and no other");
            assertThat(contacts()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<sips:ada@192.0.2.99>", "<tel:+4930100>", "<http://192.0.2.99>"})
    void aContactThatCannotBeCalledIsRefused(String contact) {
        try (Softphone phone = ada()) {
            phone.contact = contact;

            assertThat(phone.register(1, "")).startsWith("SIP/2.0 400 Contact must be a sip URI");
        }
    }

    @Test
    void anAccountThatIsNoMoreIsTakenOff() {
        try (Softphone phone = ada()) {
            phone.register(1, "");
            phones.phones().forget(PhonesUnderTest.ADA);

            await().until(() -> contacts().isEmpty());
            phones.awaitNews("201 Registered 1");
            phones.awaitNews("201 Gone: its account is no more, or has a new secret");
        }
    }

    @Test
    void aPingOverTcpIsAnsweredWithAPong() throws Exception {
        try (Softphone phone = Softphone.over("tcp", phones, PhonesUnderTest.BEN)) {
            phone.register(1, "");
            phone.line.send("\r\n\r\n");

            assertThat(((Line.Tcp) phone.line).socket().getInputStream().readNBytes(2))
                    .isEqualTo(new byte[] {13, 10});
        }
    }
}
