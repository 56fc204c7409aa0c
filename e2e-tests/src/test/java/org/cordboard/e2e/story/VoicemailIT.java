package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Sound;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.hearing.Wav;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nobody was there to answer Grace, and she left a message.
final class VoicemailIT {
    @RegisterExtension
    static final Stage STAGE = new Stage();

    @BeforeAll
    static void graceLeavesAMessage() {
        try (Baresip grace = Baresip.start(Callers.GRACE, Tone.CALLER, Transport.UDP, STAGE.newFolder("grace-"))) {
            Callers.leaveAMessage(grace, STAGE);
        }
    }

    @Test
    void theMessageIsMailedToTheWorkgroupWithTheSound() throws MessagingException, IOException {
        MimeMessage mail = STAGE.mail().awaitMail("support@larkenby.example");

        assertThat(mail.getSubject()).contains(Callers.GRACE.name());
        assertSaidByGrace(Wav.read(Mailbox.attachment(mail, ".wav").orElseThrow()));
    }

    @Test
    void theMessageCanBeFetchedByTheWorkgroup() {
        HttpUser agent = STAGE.httpUser();
        agent.signIn("agent1", STAGE.gateway().password("agent1"));

        String id = agent.getJson("/api/voicemails").path(0).path("id").asText();

        assertSaidByGrace(Wav.read(agent.getBytes("/api/voicemails/" + id + "/sound")));
    }

    @ParameterizedTest
    @EnumSource
    void theMessageIsListedDrawnAndPlayedInTheConsole(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();

        assertThat(agent.awaitVoicemail()).contains(Callers.GRACE.name());
        agent.awaitVoicemailWaveform();

        agent.playVoicemail();
    }

    @Test
    void aDeletedMessageCanBeBroughtBack() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        agent.awaitVoicemail();

        agent.deleteVoicemail();
        agent.undoDeletion();

        assertThat(agent.awaitVoicemail()).contains(Callers.GRACE.name());
    }

    private static void assertSaidByGrace(Sound message) {
        assertThat(message.length()).isGreaterThan(Callers.SPOKEN);
        assertThat(message).hears(Tone.CALLER).andNobodyElse();
    }
}
