package org.cordboard.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cordboard.sms.provider.Delivery;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.NetworkException;
import org.cordboard.sms.provider.OutgoingText;
import org.cordboard.sms.provider.PictureOutcome;
import org.cordboard.sms.provider.PicturePlace;
import org.cordboard.sms.provider.SendOutcome;
import org.cordboard.sms.provider.SentText;
import org.cordboard.sms.standin.Carried;
import org.cordboard.sms.standin.Mishap;
import org.cordboard.sms.standin.PictureMishap;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Twilio's library, with our stand-in below it.
class TwilioNetworkTest {
    private static final String OURS = "+15550100200";
    private static final String GRACE = "+15550100311";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final TwilioPaths PATHS = new TwilioPaths("/hooks/twilio");
    private static final URI PUBLIC = URI.create("https://calls.larkenby.example");

    private StandIn standIn;
    private TwilioNetwork network;

    @BeforeEach
    void start() throws IOException {
        StandInAccount account = new StandInAccount("AC" + "1".repeat(32), "secret", PUBLIC, PATHS.texts());
        standIn = StandIn.start(account, Duration.ZERO, InstantSource.fixed(NOW));
        standIn.holdReports();
        network = network("secret", standIn.address());
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    private static TwilioNetwork network(String token, URI server) {
        return new TwilioNetwork(
                new TwilioConfig(
                        "AC" + "1".repeat(32),
                        token,
                        Optional.empty(),
                        PUBLIC,
                        Optional.of(server),
                        Duration.ofSeconds(2)),
                PATHS);
    }

    private static OutgoingText text(String to, String words) {
        return new OutgoingText("0198-a", OURS, to, words, List.of());
    }

    @Test
    void aTextIsAcceptedUnderTheNetworksId() {
        SendOutcome outcome = network.send(text(GRACE, "Your lantern is ready, 10 % off"));

        Carried carried = standIn.sent().getFirst();
        assertThat(carried.words()).isEqualTo("Your lantern is ready, 10 % off");
        assertThat(carried.callback()).contains("https://calls.larkenby.example/hooks/twilio/reports/0198-a");
        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Accepted.class, accepted -> {
            assertThat(accepted.report().network()).isEqualTo(carried.id());
            assertThat(accepted.report().delivery()).isEqualTo(Delivery.QUEUED);
            assertThat(accepted.report().segments()).hasValue(1);
            assertThat(accepted.report().price()).isEmpty();
        });
    }

    @Test
    void picturesGoOutAsAddresses() {
        URI picture = PUBLIC.resolve("/hooks/twilio/pictures/k3");

        network.send(new OutgoingText("0198-b", OURS, GRACE, "", List.of(picture)));

        assertThat(standIn.sent().getFirst().media())
                .extracting(medium -> new String(medium.content(), StandardCharsets.UTF_8))
                .containsExactly(picture.toString());
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void nothingIsTriedAgainByItself(Mishap mishap) {
        standIn.goesWrong(List.of(mishap));

        network.send(text(GRACE, "once"));

        assertThat(standIn.sent()).hasSize(mishap == Mishap.BAD_GATEWAY || mishap == Mishap.SILENT_AFTER ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "BAD_GATEWAY", "SILENT_AFTER", "SILENT_BEFORE"})
    void whetherATextWasAcceptedIsUnknownWithoutAUsefulAnswer(Mishap mishap) {
        standIn.goesWrong(List.of(mishap));

        assertThat(network.send(text(GRACE, "perhaps"))).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void whoAsksTooOftenAsksLater() {
        standIn.goesWrong(List.of(Mishap.TOO_MANY));

        assertThat(network.send(text(GRACE, "later"))).isInstanceOf(SendOutcome.Later.class);
    }

    @Test
    void aTextThatNeverReachedTwilioCanBeSentAgain() {
        URI nobody = standIn.address();
        standIn.close();

        assertThat(network("secret", nobody).send(text(GRACE, "hello"))).isInstanceOf(SendOutcome.Later.class);
    }

    @Test
    void aSecretThatIsWrongIsWaitedFor() {
        assertThat(network("wrong", standIn.address()).send(text(GRACE, "hello")))
                .isInstanceOfSatisfying(
                        SendOutcome.Later.class,
                        later -> assertThat(later.words()).contains("texting.secretFile"));
    }

    @ParameterizedTest
    @CsvSource({
        "+15550100001, 21211, The number is none that can be texted",
        "+15550100009, 21614, The number is no mobile telephone"
    })
    void aRefusalIsToldInWords(String to, int code, String words) {
        assertThat(network.send(text(to, "hello"))).isInstanceOfSatisfying(SendOutcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.words()).startsWith(words).endsWith("(Twilio " + code + ")");
        });
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(network.send(text(GRACE, "x".repeat(1601))))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(21617));
    }

    @Test
    void whoHasTextedStopIsOptedOutUntilStart() {
        standIn.text(GRACE, OURS, " stop ", List.of());
        assertThat(network.send(text(GRACE, "hello"))).isInstanceOf(SendOutcome.OptedOut.class);

        standIn.text(GRACE, OURS, "START", List.of());
        assertThat(network.send(text(GRACE, "hello"))).isInstanceOf(SendOutcome.Accepted.class);
    }

    @Test
    void whatHasBecomeOfATextCanBeAsked() throws NetworkException {
        network.send(text(GRACE, "hello"));
        String id = standIn.sent().getFirst().id();
        standIn.report(id, "delivered", 0);

        SentText sent = network.sent(id).orElseThrow();

        assertThat(sent.report().delivery()).isEqualTo(Delivery.DELIVERED);
        assertThat(sent.report().price().orElseThrow().currency()).isEqualTo("USD");
        assertThat(sent.report().price().orElseThrow().amount()).isEqualByComparingTo("0.0079");
        assertThat(network.sent("SM" + "0".repeat(32))).isEmpty();
    }

    @Test
    void textsBetweenTwoNumbersAreFoundNewestFirst() throws NetworkException {
        network.send(text(GRACE, "one"));
        network.send(text(GRACE, "two"));
        network.send(text("+15550100312", "another"));

        assertThat(network.sent(OURS, GRACE, NOW.minusSeconds(60)))
                .extracting(SentText::words)
                .containsExactlyInAnyOrder("one", "two");
        assertThat(network.sent(OURS, GRACE, NOW.plusSeconds(86_400))).isEmpty();
    }

    @Test
    void whatTwilioCouldNotDeliverHereIsFoundBesideTheRest() throws NetworkException {
        standIn.textThatGetsLost(GRACE, OURS, "Are you open?");
        network.send(text(GRACE, "not ours to receive"));

        assertThat(network.received(NOW.minusSeconds(60)))
                .extracting(IncomingText::words, IncomingText::from)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Are you open?", GRACE));
    }

    @Test
    void moreThanAPageIsFound() throws NetworkException {
        for (int i = 0; i < 60; i++) {
            standIn.textThatGetsLost(GRACE, OURS, "text " + i);
        }

        assertThat(network.received(NOW.minusSeconds(60))).hasSize(60);
    }

    @Test
    void picturesAreFetchedWithTheirType() throws NetworkException {
        byte[] lantern = {1, 2, 3, -1};
        standIn.text(GRACE, OURS, "", List.of(new Carried.Medium("ME" + "a".repeat(32), "image/jpeg", lantern)));

        PicturePlace place =
                network.received(NOW.minusSeconds(60)).getFirst().pictures().getFirst();

        assertThat(place.mediaType()).isEqualTo("image/jpeg");
        assertThat(network.picture(place, 4)).isInstanceOfSatisfying(PictureOutcome.Fetched.class, fetched -> {
            assertThat(fetched.picture().mediaType()).isEqualTo("image/jpeg");
            assertThat(fetched.picture().content()).isEqualTo(lantern);
        });
        assertThat(network.picture(place, 3)).isInstanceOf(PictureOutcome.Refused.class);
    }

    private PicturePlace sentPicture(byte[] content) throws NetworkException {
        standIn.text(GRACE, OURS, "", List.of(Carried.Medium.of("image/jpeg", content)));
        return network.received(NOW.minusSeconds(60)).getFirst().pictures().getFirst();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "BREAKS_OFF", "STALLS"})
    void aPictureThatCannotBeHadAtPresentIsAskedForLater(PictureMishap mishap) throws NetworkException {
        PicturePlace place = sentPicture(new byte[100_000]);
        standIn.picturesGoWrong(List.of(mishap));

        assertThat(network.picture(place, 200_000)).isInstanceOf(PictureOutcome.Later.class);
        assertThat(network.picture(place, 200_000)).isInstanceOf(PictureOutcome.Fetched.class);
    }

    @Test
    void aPictureThatTwilioDoesNotHaveIsToldApartFromOneThatIsTooLarge() throws NetworkException {
        PicturePlace place = sentPicture(new byte[20_000_000]);
        standIn.picturesGoWrong(List.of(PictureMishap.MISSING));

        assertThat(network.picture(place, 10_000_000)).isInstanceOf(PictureOutcome.NotThere.class);
        assertThat(network.picture(place, 10_000_000)).isEqualTo(new PictureOutcome.Refused("It is larger than 10 MB"));
    }

    @Test
    void picturesWaitUntilTheSecretIsMended() throws NetworkException {
        PicturePlace place = sentPicture(new byte[3]);

        assertThat(network("wrong", standIn.address()).picture(place, 100))
                .isInstanceOfSatisfying(
                        PictureOutcome.Later.class,
                        later -> assertThat(later.words()).contains("texting.secretFile"));
    }

    @Test
    void nobodyElseIsGivenTheAccountsSecret() {
        PicturePlace elsewhere = new PicturePlace(URI.create("https://elsewhere.example/ME1"), "image/png");

        assertThat(network.picture(elsewhere, 1000))
                .isEqualTo(new PictureOutcome.Refused("It is said to lie at elsewhere.example, not at Twilio"));
    }

    @Test
    void questionsThatAreNotAnsweredAreToldAsSuch() {
        standIn.close();

        assertThatThrownBy(() -> network.received(NOW))
                .isInstanceOf(NetworkException.class)
                .hasMessageStartingWith("Twilio could not be asked");
    }
}
