package org.cordboard.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.sms.consent.ConsentWord;
import org.cordboard.sms.provider.Delivery;
import org.cordboard.sms.provider.DeliveryReport;
import org.cordboard.sms.provider.ForgedException;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.NetworkCall;
import org.cordboard.sms.standin.Carried;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests as the stand-in sends them, examined by Twilio's own validator.
class TwilioDoorTest {
    private static final String OURS = "+15550100200";
    private static final String GRACE = "+15550100311";
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final URI PUBLIC = URI.create("https://calls.larkenby.example");
    private static final TwilioPaths PATHS = new TwilioPaths("/hooks/twilio");

    private ToldOwner owner;
    private StandIn standIn;

    @BeforeEach
    void start() throws IOException {
        owner = new ToldOwner();
        StandInAccount account = new StandInAccount(ACCOUNT, "secret", PUBLIC, PATHS.texts());
        standIn = StandIn.start(account, Duration.ZERO, InstantSource.fixed(Instant.EPOCH));
        standIn.reaches(owner.address());
    }

    @AfterEach
    void stop() {
        standIn.close();
        owner.close();
    }

    private static TwilioDoor door(String account, String token, URI publicBase) {
        return new TwilioDoor(new TwilioConfig(
                account, token, Optional.empty(), publicBase, Optional.empty(), Duration.ofSeconds(2)));
    }

    private static TwilioDoor door() {
        return door(ACCOUNT, "secret", PUBLIC);
    }

    private NetworkCall texted(String words) throws InterruptedException {
        standIn.text(GRACE, OURS, words, List.of());
        return owner.take();
    }

    @Test
    void aTextIsTakenAsItWasWritten() throws Exception {
        NetworkCall call = texted("50 % & more + ünïcode 🏮\nsecond line");

        IncomingText text = door().text(call);

        assertThat(text.words()).isEqualTo("50 % & more + ünïcode 🏮\nsecond line");
        assertThat(text.from()).isEqualTo(GRACE);
        assertThat(text.to()).isEqualTo(OURS);
        assertThat(text.consent()).isEmpty();
        assertThat(text.pictures()).isEmpty();
    }

    @Test
    void aTextTellsItsPictures() throws Exception {
        standIn.text(GRACE, OURS, "", List.of(new Carried.Medium("ME" + "b".repeat(32), "image/png", new byte[9])));

        IncomingText text = door().text(owner.take());

        assertThat(text.words()).isEmpty();
        assertThat(text.pictures()).singleElement().satisfies(place -> {
            assertThat(place.mediaType()).isEqualTo("image/png");
            assertThat(place.address().getHost()).isEqualTo("api.twilio.com");
        });
    }

    @Test
    void whatTwilioHeedsByItselfIsTold() throws Exception {
        assertThat(door().text(texted("Stop")).consent()).contains(ConsentWord.STOP);
        assertThat(door().text(texted("unstop")).consent()).contains(ConsentWord.START);
        assertThat(door().text(texted("info")).consent()).contains(ConsentWord.HELP);
    }

    @Test
    void aReportTellsHowFarATextHasCome() throws Exception {
        TwilioNetwork network = new TwilioNetwork(
                new TwilioConfig(
                        ACCOUNT,
                        "secret",
                        Optional.empty(),
                        PUBLIC,
                        Optional.of(standIn.address()),
                        Duration.ofSeconds(2)),
                PATHS);
        network.send(new org.cordboard.sms.provider.OutgoingText("0198-a", OURS, "+15550100003", "hi", List.of()));

        DeliveryReport first = door().report(owner.take());
        NetworkCall second = owner.take();

        assertThat(first.delivery()).isEqualTo(Delivery.SENT);
        assertThat(second.target()).isEqualTo("/hooks/twilio/reports/0198-a");
        assertThat(door().report(second).delivery()).isEqualTo(Delivery.UNDELIVERED);
        assertThat(door().report(second).error()).hasValue(30003);
    }

    @Test
    void whatWasChangedOnTheWayIsForged() throws Exception {
        NetworkCall call = texted("Please call me");
        Map<String, String> changed = new HashMap<>(call.form());
        changed.put("Body", "Please pay me");

        assertThatThrownBy(() -> door().text(new NetworkCall(call.target(), changed, call.signature())))
                .isInstanceOf(ForgedException.class);
    }

    @Test
    void aRequestWithoutSignatureIsForged() throws Exception {
        NetworkCall call = texted("hello");

        assertThatThrownBy(() -> door().text(new NetworkCall(call.target(), call.form(), Optional.empty())))
                .isInstanceOf(ForgedException.class)
                .hasMessage("The request has no X-Twilio-Signature");
    }

    @Test
    void aSignatureOfAnotherSecretAddressOrPathIsForged() throws Exception {
        NetworkCall call = texted("hello");

        assertThatThrownBy(() -> door(ACCOUNT, "other", PUBLIC).text(call)).isInstanceOf(ForgedException.class);
        assertThatThrownBy(() -> door(ACCOUNT, "secret", URI.create("https://other.example"))
                        .text(call))
                .isInstanceOf(ForgedException.class)
                .hasMessageContaining("https://other.example/hooks/twilio/texts");
        assertThatThrownBy(() -> door().text(new NetworkCall("/hooks/twilio/texts?a=1", call.form(), call.signature())))
                .isInstanceOf(ForgedException.class);
    }

    @Test
    void aTextForAnotherAccountIsNotTaken() throws Exception {
        NetworkCall call = texted("hello");

        assertThatThrownBy(() -> door("AC" + "2".repeat(32), "secret", PUBLIC).text(call))
                .isInstanceOf(ForgedException.class)
                .hasMessage("The request is for the account " + ACCOUNT + ", which is not ours");
    }
}
