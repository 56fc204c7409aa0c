package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.ContactsPage;
import org.cordboard.e2e.page.TelephonePage;
import org.cordboard.e2e.page.TextsPage;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Grace's network tells her number only.
final class CallerCardIT {
    private static final CallerId NAMELESS = new CallerId("5550142", "5550142");

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @Test
    void whatOneAgentKeepsOfACallerTheNextOneSeesAndFinds() throws IOException {
        AgentConsole bess =
                STAGE.console("boss1", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
        importGrace(bess.openContacts());
        bess.signOut();

        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        Baresip caller = Callers.inQueue(STAGE, NAMELESS, Tone.CALLER);
        ada.awaitRing();
        assertThat(ada.callerName()).isEqualTo("Grace Hopper");
        ada.caller().awaitWords("Navy", "Nothing that you can see");
        ada.answer();
        caller.hangUp();
        ada.awaitStatus("WRAP_UP").caller().sayByKey("1", "Solved").writeNote("Wants a bigger lantern.");
        ada.finishWrapUp();
        ada.notReady("lunch");

        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
        Baresip again = Callers.inQueue(STAGE, NAMELESS, Tone.CALLER);
        ben.awaitRing().caller().awaitWords("Grace Hopper", "Navy", "Solved", "Wants a bigger lantern.", "Ada Example");
        ben.answer();
        again.hangUp();
        ben.finishWrapUp();
        assertThat(ben.openHistory().awaitOnly("lantern")).contains("Grace Hopper", "Ada Example", "Solved");
    }

    @Test
    void whatACallerHasTextedStandsInTheCardAndWhatComesMeanwhileToo() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        TelephonePage mobile = STAGE.telephonePage("Iris", BrowserKind.CHROMIUM).open();
        mobile.text("Do you mend brass lanterns?");
        ada.awaitUnreadThreads(1);

        Baresip caller = Callers.inQueue(STAGE, new CallerId(mobile.number(), mobile.number()), Tone.CALLER);
        ada.awaitRing();
        ada.caller().awaitText("Do you mend brass lanterns?");
        ada.answer();
        mobile.text("It is the one with the blue glass");
        ada.caller().awaitText("It is the one with the blue glass");
        assertThat(ada.accessibilityFaults()).isEmpty();

        ada.textCaller("Here is the way: https://larkenby.example/way");
        mobile.awaitText("https://larkenby.example/way");
        ada.caller().awaitText("https://larkenby.example/way");
        TextsPage texts = ada.caller().openTexts();
        texts.awaitMessage("IN", "It is the one with the blue glass");
        texts.write("We do. Bring it along.");
        mobile.awaitText("We do. Bring it along.");
        ada.caller().awaitText("We do. Bring it along.");
        caller.hangUp();
        ada.finishWrapUp();

        texts.openTimeline().awaitInTimeline("earlier-call", "Support");
        texts.awaitInTimeline("earlier-text", "It is the one with the blue glass");
        assertThat(texts.accessibilityFaults()).isEmpty();
        texts.openFromTimeline("Here is the way").awaitMessage("OUT", "Here is the way");
    }

    private static void importGrace(ContactsPage contacts) throws IOException {
        Path folder = STAGE.newFolder("contacts");
        Path faulty = Files.writeString(folder.resolve("faulty.csv"), "Name;Telephone\nGrace Hopper;five\n");
        Path file = Files.writeString(
                folder.resolve("contacts.csv"), "Name;Telephone;Company\nGrace Hopper;555-0142;Navy\n");
        assertThat(contacts.previewFaulty(faulty)).contains("Line 2, Telephone", "'five' is no number");
        assertThat(contacts.previewInstead(file)).contains("1 new");
        contacts.take();
    }
}
