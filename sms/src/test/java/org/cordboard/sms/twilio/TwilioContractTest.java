package org.cordboard.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordboard.sms.provider.NetworkException;
import org.cordboard.sms.provider.OutgoingText;
import org.cordboard.sms.provider.SendOutcome;
import org.cordboard.sms.standin.Carried;
import org.cordboard.sms.standin.Exchange;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// All that our side says to Twilio and that the stand-in answers, against Twilio's own OpenAPI
/// document. Where that document is not on the machine, these tests are skipped, and say so.
class TwilioContractTest {
    private static final Path DOCUMENT = Path.of("../../shared/twilio/twilio_api_v2010.yaml");
    private static final String OURS = "+15550100200";
    private static final String GRACE = "+15550100311";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final TwilioPaths PATHS = new TwilioPaths("/hooks/twilio");
    private static final URI PUBLIC = URI.create("https://calls.larkenby.example");

    private static OpenApiInteractionValidator document;

    private final List<Exchange> exchanges = new ArrayList<>();
    private StandIn standIn;
    private TwilioNetwork network;

    @BeforeAll
    static void readTheDocument() {
        assumeTrue(
                Files.exists(DOCUMENT),
                "Twilio's OpenAPI document is not at " + DOCUMENT + ": whether requests keep to it was NOT tested");
        document = OpenApiInteractionValidator.createForSpecificationUrl(DOCUMENT.toString())
                .withWhitelist(Differences.KNOWN)
                .build();
    }

    @BeforeEach
    void start() throws IOException {
        String account = "AC" + "1".repeat(32);
        standIn = StandIn.start(
                new StandInAccount(account, "secret", PUBLIC, PATHS.texts()), Duration.ZERO, InstantSource.fixed(NOW));
        standIn.holdReports();
        standIn.watchExchanges(exchanges::add);
        network = new TwilioNetwork(
                new TwilioConfig(
                        account,
                        "secret",
                        Optional.empty(),
                        PUBLIC,
                        Optional.of(standIn.address()),
                        Duration.ofSeconds(5)),
                PATHS);
    }

    @AfterEach
    void everyRequestAndAnswerKeepsToTheDocument() {
        standIn.close();
        assertThat(exchanges).isNotEmpty().allSatisfy(TwilioContractTest::keeps);
    }

    private static void keeps(Exchange exchange) {
        SimpleRequest.Builder request =
                new SimpleRequest.Builder(exchange.method(), exchange.path()).withAuthorization("Basic c2VjcmV0");
        exchange.query().forEach(request::withQueryParam);
        if (!exchange.form().isEmpty()) {
            request.withContentType("application/x-www-form-urlencoded").withBody(encoded(exchange.form()));
        }
        ValidationReport report = document.validateRequest(request.build());
        if (exchange.status() < 300) {
            report = report.merge(document.validateResponse(
                    exchange.path(),
                    Request.Method.valueOf(exchange.method()),
                    SimpleResponse.Builder.status(exchange.status())
                            .withContentType("application/json")
                            .withBody(exchange.answer())
                            .build()));
        }
        assertThat(report.getMessages())
                .as(exchange.toString())
                .noneMatch(message -> message.getLevel() == ValidationReport.Level.ERROR);
    }

    private static String encoded(Map<String, List<String>> form) {
        return form.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    @Test
    void aText() {
        network.send(new OutgoingText("0198-a", OURS, GRACE, "Your lantern is ready", List.of()));
    }

    @Test
    void aTextWithOnePicture() {
        network.send(new OutgoingText("0198-a", OURS, GRACE, "", List.of(PUBLIC.resolve("/a.jpg"))));
    }

    @Test
    void aTextWithTwoPictures() {
        network.send(new OutgoingText(
                "0198-a", OURS, GRACE, "Two of them", List.of(PUBLIC.resolve("/a.jpg"), PUBLIC.resolve("/b.png"))));
    }

    @Test
    void whatHasBecomeOfAText() throws NetworkException {
        SendOutcome outcome = network.send(new OutgoingText("0198-a", OURS, "+15550100003", "hello", List.of()));
        String id = ((SendOutcome.Accepted) outcome).report().network();
        standIn.report(id, "undelivered", 30003);

        network.sent(id);
    }

    @Test
    void textsThatWereSent() throws NetworkException {
        network.send(new OutgoingText("0198-a", OURS, GRACE, "hello", List.of()));

        network.sent(OURS, GRACE, NOW.minusSeconds(60));
    }

    @Test
    void textsThatWereReceivedWithWhatTheyCarry() throws NetworkException {
        standIn.textThatGetsLost(GRACE, OURS, "hello");
        standIn.text(GRACE, OURS, "see", List.of(Carried.Medium.of("image/png", new byte[3])));

        network.received(NOW.minusSeconds(60));
    }
}
