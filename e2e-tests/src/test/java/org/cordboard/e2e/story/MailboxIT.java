package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.hearing.Wav;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Messages that go on from the mailbox in which they were left. Ada is told about those of Sales that nobody hears
/// within five seconds; she is in Support only.
final class MailboxIT {
    private static final int PORT = 5090;

    @RegisterExtension
    static final Stage STAGE = new Stage(MailboxIT::start);

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        Path config = OwnCompany.write(
                folder,
                "",
                company -> company.replace(
                                "numbers:\n", "numbers:\n  \"108\": voicemail:support\n  \"109\": voicemail:sales\n")
                        .replace("    name: Sales\n", "    name: Sales\n    escalation: [{after: 5s, to: agent1}]\n"));
        return Gateway.serve(data, config, "--trunk", "sip:" + PrivateNet.HERE + ":" + PORT, "--smtp", mail.url());
    }

    private static void graceLeavesAMessage(String number) {
        Baresip grace = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        grace.dial(STAGE.gateway().sipUri(number)).awaitAnswer();
        assertThat(grace).hearsTheGatewayAlone();
        // The greeting is over, and the gateway listens.
        assertThat(grace).hearsSilence();
        grace.listen(Callers.SPOKEN);
        grace.hangUp();
    }

    @Test
    void aSavedMessageIsForwardedAndTheColleagueSeesTheCommentAndGetsTheSoundByMail()
            throws MessagingException, IOException {
        graceLeavesAMessage("108");
        STAGE.mail().awaitMail("support@larkenby.example");
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
        assertThat(ada.awaitVoicemail()).contains(Callers.GRACE.name());

        ada.saveVoicemail();
        ada.forwardVoicemail("Ben", "Could you call her back?");

        assertThat(ben.awaitVoicemailCopy()).contains("Ada Example", "Support", "Could you call her back?");
        MimeMessage mail = STAGE.mail().awaitMail("ben@larkenby.example");
        assertThat(mail.getSubject()).contains("Forwarded", Callers.GRACE.name());
        assertSaidByGrace(mail);
    }

    @Test
    void whoLeftAMessageIsCalledBackFromTheMailbox() {
        graceLeavesAMessage("108");
        Baresip home = STAGE.outsidePhone(Callers.GRACE, Tone.CALLER, PORT);
        AgentConsole ada = STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT)
                .signIn()
                .notReady("lunch");
        ada.awaitVoicemail();

        ada.callVoicemailBack();
        home.awaitRing();
        assertThat(ada).hearsTheGatewayAlone();
        home.answer();

        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(home).hears(Tone.AGENT).andNobodyElse();

        ada.hangUp();
        home.awaitEnd();
    }

    @Test
    void aMessageThatNobodyHearsIsToldToTheNextOne() throws MessagingException, IOException {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();

        graceLeavesAMessage("109");

        assertThat(ada.awaitVoicemailCopy()).contains("Not heard in time by Sales");
        MimeMessage mail = STAGE.mail().awaitMail("ada@larkenby.example");
        assertThat(mail.getSubject()).contains("Not heard yet in Sales", Callers.GRACE.name());
        assertSaidByGrace(mail);
    }

    private static void assertSaidByGrace(MimeMessage mail) throws MessagingException, IOException {
        byte[] sound = Mailbox.attachment(mail, ".wav").orElseThrow();
        assertThat(Wav.read(sound)).hears(Tone.CALLER).andNobodyElse();
    }
}
