package org.cordboard.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.server.console.OpenDoor.snapshot;

import java.util.List;
import org.cordboard.core.id.AgentId;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.console.OpenDoor.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ada chooses another language in the middle of her work; Ben does not.
class SpokenLanguageTest {
    private static final AgentId ADA = new AgentId("agent1");
    private static final AgentId BEN = new AgentId("agent2");
    private static final String ENGLISH = "Connecting";
    private static final String GERMAN = "Die Verbindung wird aufgebaut";

    private final Browser adas = new Browser();
    private final Browser bens = new Browser();
    private OpenDoor door;
    private ConsoleDoor.Visit ada;

    @BeforeEach
    void open() throws Exception {
        door = new OpenDoor();
        ada = door.open(ADA, adas);
        ada.onMessage("{\"type\":\"hello\",\"version\":1}");
        door.open(BEN, bens).onMessage("{\"type\":\"hello\",\"version\":1}");
        assertThat(snapshot(adas).desk().reason()).isEqualTo(ENGLISH);
        assertThat(snapshot(bens).desk().reason()).isEqualTo(ENGLISH);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whatIsShownAlreadyIsSaidAnew() {
        speak("de");
        await().untilAsserted(() -> assertThat(desks(adas)).contains(GERMAN));
        assertThat(desks(bens)).doesNotContain(GERMAN);
        assertThat(adas.await(ToConsole.PresenceChanged.class).presences()).isNotEmpty();
    }

    @Test
    void soIsARefusalFromThenOn() {
        speak("de");
        ada.onMessage("{\"type\":\"answer\"}");
        assertThat(adas.await(ToConsole.Problem.class).message()).isEqualTo("Dieses Feld fehlt");
    }

    @Test
    void aLanguageThatNobodySpeaksHereIsEnglish() {
        speak("de");
        await().untilAsserted(() -> assertThat(desks(adas)).contains(GERMAN));
        speak("tlh");
        await().untilAsserted(() -> assertThat(desks(adas)).endsWith(ENGLISH));
    }

    private void speak(String language) {
        ada.onMessage("{\"type\":\"speak\",\"language\":\"" + language + "\"}");
    }

    private static List<String> desks(Browser browser) {
        return browser.received(ToConsole.DeskChanged.class).stream()
                .map(changed -> changed.desk().reason())
                .toList();
    }
}
