package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.TelephonePage;
import org.cordboard.e2e.page.TextsPage;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ada texts somebody who has not asked for it, in quiet hours: they have begun an hour ago, whatever
/// time it is.
final class QuietHoursIT {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @Test
    void whatTheCompanyBeginsAtNightWaitsAndIsTakenBackOrSentNow() {
        itIsNight(ZoneId.of("Europe/London"));
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();

        TextsPage texts = ada.openTexts().beginThread(grace.number()).awaitHint("Quiet hours");
        texts.write("Your lantern is ready").awaitHeld("Your lantern is ready", "Waits until");
        assertThat(texts.accessibilityFaults()).isEmpty();
        texts.takeBack();
        texts.write("Your lantern is as good as new")
                .awaitHeld("Your lantern is as good as new", "Waits until")
                .sendNow();

        grace.awaitText("Your lantern is as good as new");
        assertThat(grace.count("Your lantern is ready"))
                .as("it was taken back before")
                .isZero();
        grace.text("Thank you");
        texts.awaitMessage("IN", "Thank you").awaitHint("Enter");
        texts.write("You are welcome");
        grace.awaitText("You are welcome");
    }

    @Test
    void theClockIsTheCustomers() {
        itIsNight(ZoneId.of("Pacific/Honolulu"));
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        TelephonePage iris =
                STAGE.telephonePage("Iris", BrowserKind.CHROMIUM).open().moveTo("honolulu");
        assertThat(iris.accessibilityFaults()).isEmpty();

        TextsPage texts = ada.openTexts().beginThread(iris.number()).awaitHint("Quiet hours in Honolulu");
        texts.write("Aloha")
                .awaitHeld("Aloha", "Waits for the morning in Honolulu")
                .sendNow();

        iris.awaitText("Aloha");
        TelephonePage grace = iris.moveTo("anywhere");
        texts.beginThread(grace.number()).write("Good day");
        grace.awaitText("Good day");
    }

    /// By the clock of a place, for two hours more. Elsewhere, ten hours away, it is day.
    private static void itIsNight(ZoneId place) {
        ZonedDateTime now = ZonedDateTime.now(place);
        HttpUser administrator = STAGE.httpUser();
        administrator.signIn("admin1", STAGE.gateway().password("admin1"));
        JsonNode changed = administrator.patchJson(
                "/api/settings/texting/quietHours",
                "*",
                "{\"from\": \"%s\", \"to\": \"%s\"}"
                        .formatted(
                                TIME.format(now.minus(HOUR)),
                                TIME.format(now.plus(HOUR).plus(HOUR))));
        assertThat(changed.has("revision")).as("%s", changed).isTrue();
    }
}
