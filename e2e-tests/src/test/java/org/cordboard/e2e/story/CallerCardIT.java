package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.ContactsPage;
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
        ada.caller().awaitWords("Navy", "None that you can see");
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
