package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ada has the extension 201, a browser and a mobile, which is reached through a trunk.
final class PersonalLineIT {
    private static final CallerId MOBILE = new CallerId("Ada's mobile", "5550171");
    private static final int PORT = 5091;

    @RegisterExtension
    static final Stage STAGE = new Stage(PersonalLineIT::start);

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        String written = "mail: ada@larkenby.example}";
        String everywhere = "mail: ada@larkenby.example, handling: {available: {ringFor: 60s, targets: [{number: \""
                + MOBILE.number() + "\"}]}}}";
        Path config = OwnCompany.write(folder, "", company -> company.replace(written, everywhere));
        return Gateway.serve(data, config, "--trunk", "sip:" + PrivateNet.HERE + ":" + PORT, "--smtp", mail.url());
    }

    private static Baresip mobile() {
        return STAGE.outsidePhone(MOBILE, Tone.OTHER_AGENT, PORT);
    }

    private static Baresip graceCallsAda() {
        Baresip caller = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri("201")).awaitAnswer();
        return caller;
    }

    @Test
    void browserAndMobileRingAndTheOneWhereOneIsPressedTakesTheCall() {
        Baresip mobile = mobile();
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip caller = graceCallsAda();
        ada.awaitRing();
        assertThat(caller).hearsTheGatewayAlone();

        mobile.awaitRing().answer();
        assertThat(mobile).hearsTheGatewayAlone();
        assertThat(caller).hearsTheGatewayAlone();
        mobile.press("1");

        assertThat(mobile).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
        ada.awaitStatus("READY");
        caller.hangUp();
        mobile.awaitEnd();
    }

    @Test
    void theVoiceMailOfTheMobileNeverTakesTheCall() {
        Baresip mobile = mobile();
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        Baresip caller = graceCallsAda();
        ada.awaitRing();
        mobile.awaitRing().answer();
        assertThat(mobile).hearsTheGatewayAlone();

        ada.answer();

        mobile.awaitEnd();
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        ada.hangUp();
        caller.awaitEnd();
    }

    @Test
    void theExtensionIsKeyedInTheMenuAndRingsAlsoAtLunch() {
        AgentConsole ben = STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.AGENT)
                .signIn()
                .notReady("lunch");
        Baresip caller = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri()).awaitAnswer();
        assertThat(caller).hearsTheGatewayAlone();

        caller.press("202#");
        ben.awaitRing().answer();

        assertThat(ben).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        caller.hangUp();
        ben.awaitStatus("NOT_READY");
    }

    @Test
    void whoseNameIsSpelledInTheMenuIsCalled() {
        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip caller = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri()).awaitAnswer();
        caller.press("8#");
        assertThat(caller).hearsTheGatewayAlone();
        caller.press("236");
        assertThat(caller).hearsTheGatewayAlone();

        caller.press("1");
        ben.awaitRing().answer();

        assertThat(ben).hears(Tone.CALLER).andNobodyElse();
        caller.hangUp();
        ben.awaitStatus("READY");
    }

    @Test
    void inAMeetingTheOwnMailboxAnswersAtOnceAndTheMessageIsMailedToThePersonAlone() throws MessagingException {
        Baresip mobile = mobile();
        HttpUser ada = STAGE.httpUser();
        ada.signIn("agent1", STAGE.gateway().password("agent1"));
        assertThat(ada.put("/api/people/agent1/handling", "{\"mode\": \"in-a-meeting\"}")
                        .statusCode())
                .isEqualTo(204);
        Baresip caller = graceCallsAda();

        assertThat(caller).hearsTheGatewayAlone();
        // The greeting is over, and the gateway listens.
        assertThat(caller).hearsSilence();
        caller.listen(Callers.SPOKEN);
        caller.hangUp();

        assertThat(STAGE.mail().awaitMail("ada@larkenby.example").getSubject()).contains(Callers.GRACE.name());
        assertThat(ada.getJson("/api/voicemails").toString()).contains("person:agent1");
        HttpUser boss = STAGE.httpUser();
        boss.signIn("boss1", STAGE.gateway().password("boss1"));
        assertThat(boss.getJson("/api/voicemails").toString()).doesNotContain("person:agent1");
        assertThat(mobile.isInCall()).isFalse();
        ada.put("/api/people/agent1/handling", "{\"mode\": \"available\"}");
    }
}
