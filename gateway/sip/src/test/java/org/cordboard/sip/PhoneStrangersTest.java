package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What strangers can do where telephones may register from anywhere.
final class PhoneStrangersTest {
    private PhonesUnderTest phones;

    @BeforeEach
    void open() {
        phones = new PhonesUnderTest();
    }

    @AfterEach
    void close() {
        phones.close();
    }

    @Test
    void beforeATelephoneHasRegisteredItHearsNothingButOfThat() {
        try (Softphone phone = Softphone.over("udp", phones, PhonesUnderTest.ADA)) {
            phone.line.send(phone.request("INVITE", 1, "", "application/sdp", Telephone.OFFER));
            phone.line.send(phone.request("OPTIONS", 1, "", "", ""));
            await().until(() -> phones.edge.dropped().fromStrangers() == 2);

            assertThat(phone.line.receive(300)).isNull();
            assertThat(phone.register(3, "")).startsWith("SIP/2.0 200");
            assertThat(phone.ask("OPTIONS", 5, "")).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void overTcpAStrangerWhoDoesNotRegisterIsHungUpOn() {
        try (Line.Tcp line = (Line.Tcp) Line.tcp(phones.port());
                Softphone phone = new Softphone(line, PhonesUnderTest.ADA)) {
            line.send(phone.request("OPTIONS", 1, "", "", ""));

            assertThat(line.isClosedByPeer()).isTrue();
            assertThat(phones.edge.dropped().fromStrangers()).isEqualTo(1);
        }
    }

    @Test
    void whoGuessesSecretsIsBanned() {
        try (Softphone guesser = Softphone.over("udp", phones, PhonesUnderTest.ADA)) {
            guesser.learn(guesser.ask("REGISTER", 1, ""));
            for (int guess = 2; guess <= 11; guess++) {
                guesser.secret = "guess " + guess;
                guesser.line.send(guesser.request("REGISTER", guess, "", "", ""));
            }
            await().until(() -> phones.edge.bans() == 1);
            guesser.line.send(guesser.request("REGISTER", 12, "", "", ""));

            await().until(() -> phones.edge.dropped().fromBanned() == 1);
        }
    }

    @Test
    void whereATelephoneIsRegisteredNobodyIsBannedForWhatOthersGuess() {
        try (Softphone phone = Softphone.over("udp", phones, PhonesUnderTest.ADA);
                Softphone guesser = Softphone.over("udp", phones, PhonesUnderTest.BEN)) {
            phone.register(1, "");
            guesser.learn(guesser.ask("REGISTER", 1, ""));
            for (int guess = 2; guess <= 31; guess++) {
                guesser.secret = "guess " + guess;
                guesser.line.send(guesser.request("REGISTER", guess, "", "", ""));
            }
            await().until(() -> phones.phones().failures().size() == 30);

            assertThat(phone.register(10, "")).startsWith("SIP/2.0 200");
            assertThat(phones.edge.bans()).isZero();
        }
    }

    @Test
    void aFloodInSomebodysNameIsNotAnsweredWithAFloodOfQuestions() {
        try (Softphone flood = Softphone.over("udp", phones, PhonesUnderTest.ADA)) {
            String register = flood.request("REGISTER", 1, "", "", "");
            await().until(() -> {
                IntStream.range(0, 50).forEach(_ -> flood.line.send(register));
                return phones.edge.dropped().unasked() > 0;
            });

            assertThat(flood.line.receive(Line.PATIENCE_MILLIS)).startsWith("SIP/2.0 401");
            assertThat(phones.edge.bans()).isZero();
        }
    }
}
