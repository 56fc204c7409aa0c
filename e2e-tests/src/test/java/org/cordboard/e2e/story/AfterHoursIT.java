package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The number 101 leads to Support at any hour, and 102 on another day of the week only; both can be switched by
/// hand.
final class AfterHoursIT {
    private static final String SCHEDULES = """
            schedules:
              - id: always
                name: Always there
                zone: UTC
                hours: {monday: 00:00-24:00, tuesday: 00:00-24:00, wednesday: 00:00-24:00, thursday: 00:00-24:00,
                  friday: 00:00-24:00, saturday: 00:00-24:00, sunday: 00:00-24:00}
                points: {on-hours: "workgroup:support", off-hours: "voicemail:sales", holiday: "voicemail:sales",
                  custom: "voicemail:support"}
              - id: another-day
                name: Not there today
                zone: UTC
                hours: {%s: 09:00-17:00}
                points: {on-hours: "workgroup:support", off-hours: "voicemail:sales", holiday: "voicemail:sales",
                  custom: "workgroup:support"}
            """;

    @RegisterExtension
    static final Stage STAGE = new Stage(AfterHoursIT::start);

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        Path config = OwnCompany.write(
                folder,
                "",
                company -> company.replace("\"101\": workgroup:support", "\"101\": schedule:always")
                        .replace("\"102\": workgroup:sales", "\"102\": schedule:another-day")
                        .replace("schedules:\n", SCHEDULES.formatted(dayOfAnotherDate())));
        return Gateway.serve(data, config, "--smtp", mail.url());
    }

    /// Never today or tomorrow.
    private static String dayOfAnotherDate() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(3).getDayOfWeek().name().toLowerCase(Locale.ROOT);
    }

    @Test
    void afterHoursACallerLeavesAMessageThoughAnAgentIsThere() throws MessagingException {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip caller = grace("102");

        leavesAMessage(caller);

        assertThat(STAGE.mail().awaitMail("sales@larkenby.example").getSubject())
                .contains(Callers.GRACE.name());
        assertThat(agent.rings()).isFalse();
    }

    @Test
    void aSupervisorClosesAndOpensByHand() throws MessagingException {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        HttpUser boss = STAGE.httpUser();
        boss.signIn("boss1", STAGE.gateway().password("boss1"));
        assertThat(boss.put("/api/schedules/always/custom", "{}").statusCode()).isEqualTo(204);

        leavesAMessage(grace("101"));
        assertThat(STAGE.mail().awaitMail("support@larkenby.example").getSubject())
                .contains(Callers.GRACE.name());

        assertThat(boss.delete("/api/schedules/always/custom").statusCode()).isEqualTo(204);
        Baresip caller = grace("101");
        agent.awaitRing().answer();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        caller.hangUp();
    }

    private static Baresip grace(String number) {
        Baresip caller = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri(number)).awaitAnswer();
        return caller;
    }

    private static void leavesAMessage(Baresip caller) {
        assertThat(caller).hearsTheGatewayAlone();
        assertThat(caller).hearsSilence();
        caller.listen(Callers.SPOKEN);
        caller.hangUp();
        caller.awaitEnd();
    }
}
