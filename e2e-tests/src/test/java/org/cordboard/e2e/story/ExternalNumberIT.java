package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.CallerPage;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Sipp;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Callers whom a key of the menu sends to a telephone outside of the house.
final class ExternalNumberIT {
    private static final CallerId OUTSIDE = new CallerId("Margaret Hamilton", "5550177");
    private static final int PORT = 5090;

    @RegisterExtension
    static final Stage STAGE = new Stage(ExternalNumberIT::start);

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        String key6 = "      \"6\": {to: \"number:" + OUTSIDE.number() + "\", otherwise: \"voicemail:support\"}\n";
        Path config =
                OwnCompany.write(folder, "", company -> company.replace("    choices:\n", "    choices:\n" + key6));
        return Gateway.serve(data, config, "--trunk", "sip:" + PrivateNet.HERE + ":" + PORT, "--smtp", mail.url());
    }

    private static Baresip outside() {
        return STAGE.outsidePhone(OUTSIDE, Tone.AGENT, PORT);
    }

    private static Baresip graceAtTheMenu() {
        Baresip caller = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri()).awaitAnswer();
        assertThat(caller).hearsTheGatewayAlone();
        return caller;
    }

    private static Baresip graceTalkingWith(Baresip outside) {
        Baresip caller = graceAtTheMenu().press("6#");
        outside.awaitRing();
        assertThat(caller).hearsTheGatewayAlone();

        outside.answer();

        assertThat(outside).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        return caller;
    }

    @Test
    void aTelephoneCallerTalksOutsideUntilTheOtherSideHangsUp() {
        Baresip alan = Callers.inQueue(STAGE, Callers.ALAN, Tone.OTHER_CALLER);
        Baresip outside = outside();
        Baresip caller = graceTalkingWith(outside);
        assertThat(alan).hearsTheGatewayAlone();

        outside.hangUp();

        caller.awaitEnd();
        assertThat(alan.isInCall()).isTrue();
    }

    @Test
    void aTelephoneCallerTalksOutsideUntilTheCallerHangsUp() {
        Baresip outside = outside();
        Baresip caller = graceTalkingWith(outside);

        caller.hangUp();

        outside.awaitEnd();
    }

    @Test
    void aWebCallerTalksOutsideUntilTheOtherSideHangsUp() {
        Baresip outside = outside();
        CallerPage caller = katherineTalkingWith(outside, BrowserKind.CHROMIUM);

        outside.hangUp();

        caller.awaitEnd();
    }

    @Test
    void aWebCallerTalksOutsideUntilTheCallerHangsUp() {
        Baresip outside = outside();
        CallerPage caller = katherineTalkingWith(outside, BrowserKind.FIREFOX);

        caller.hangUp();

        outside.awaitEnd();
    }

    private static CallerPage katherineTalkingWith(Baresip outside, BrowserKind kind) {
        CallerPage caller = STAGE.callerPage("Katherine", kind, Tone.CALLER).call("Katherine Johnson");
        assertThat(caller).hearsTheGatewayAlone();
        caller.press("6#");
        outside.awaitRing().answer();

        assertThat(outside).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        return caller;
    }

    @Test
    void aCallerWhoGivesUpStopsTheRingingOutside() {
        Baresip outside = outside();
        Baresip caller = graceAtTheMenu().press("6#");
        outside.awaitRing();

        caller.hangUp();

        outside.awaitEnd();
    }

    /// The network that it reaches sends back what it hears, and nobody ever answers.
    @Test
    void whatTheNetworkPlaysBeforeTheAnswerIsHeardInsteadOfOurRinging() {
        try (Sipp network =
                Sipp.answer("heard-early", Transport.UDP, PrivateNet.HERE, PORT, true, STAGE.newFolder("network-"))) {
            Baresip caller = graceAtTheMenu().press("6#");
            assertThat(caller).hears(Tone.CALLER).andNobodyElse();

            caller.hangUp();

            assertThat(network.awaitResult().errors()).isEmpty();
        }
    }

    @Test
    void aBusyTelephoneOutsideLeadsToVoiceMail() throws MessagingException {
        Baresip outside = outside();
        Baresip caller = graceAtTheMenu().press("6#");
        outside.awaitRing();

        outside.beBusy();

        assertThat(caller).hearsSilence();
        caller.listen(Callers.SPOKEN);
        caller.hangUp();
        assertThat(STAGE.mail().awaitMail("support@larkenby.example").getSubject())
                .contains(Callers.GRACE.name());
    }
}
