package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.writing.NotWrittenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PictureShelfTest extends OnBothStores {
    private static final byte[] LANTERN = Drawn.picture("png", Color.ORANGE);
    private static final AgentId BEN = new AgentId("agent2");

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private TextRoom room;
    private PictureShelf shelf;

    @BeforeEach
    void open() throws IOException {
        room = new TextRoom(database(), tenant, clock);
        shelf = room.shelf;
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void aDayGoes() {
        clock.forward(PictureShelf.UPLOADS_KEPT.plus(Duration.ofMinutes(1)));
        shelf.tidy();
    }

    private boolean isThere(TextPicture picture) {
        return Files.exists(shelf.path(picture));
    }

    @Test
    void aPictureIsKeptByWhatItIs() throws Exception {
        TextPicture kept = shelf.keep(LANTERN, "lantern.exe");

        assertThat(kept.type()).isEqualTo("image/png");
        assertThat(kept.name()).isEqualTo("lantern.png");
        assertThat(Files.readAllBytes(shelf.path(kept))).isEqualTo(LANTERN);
    }

    @Test
    void whatIsTooLargeOrNothingToSendIsRefusedWithTheRemedy() {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> shelf.keep(svg, "a.png"))
                .isInstanceOf(NotWrittenException.class)
                .hasMessage("The file is no picture, film, sound, contact or PDF");
        assertThatThrownBy(() -> shelf.keep(new byte[5_000_001], "a.png"))
                .isInstanceOf(NotWrittenException.class)
                .hasMessage("The file has 5.0 MB");
    }

    @Test
    void onlyWhoeverHasPutSomethingHereSendsIt() throws Exception {
        PictureShelf.Upload upload = shelf.keep(TextRoom.ADA, LANTERN, "lantern.png");

        assertThat(shelf.taken(TextRoom.ADA, List.of(upload.id()))).containsExactly(upload.picture());
        assertThatThrownBy(() -> shelf.taken(BEN, List.of(upload.id())))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageContaining("There is no picture");
    }

    @Test
    void whatNobodySendsIsThrownAwayAfterADay() throws Exception {
        PictureShelf.Upload upload = shelf.keep(TextRoom.ADA, LANTERN, "lantern.png");
        shelf.tidy();
        assertThat(isThere(upload.picture())).isTrue();

        aDayGoes();

        assertThat(isThere(upload.picture())).isFalse();
        assertThatThrownBy(() -> shelf.taken(TextRoom.ADA, List.of(upload.id())))
                .isInstanceOf(NotWrittenException.class);
    }

    @Test
    void whatATextNeedsStays() throws Exception {
        TextThread grace = room.begun(database(), tenant);
        PictureShelf.Upload upload = shelf.keep(TextRoom.ADA, LANTERN, "lantern.png");
        room.say(grace, "", shelf.taken(TextRoom.ADA, List.of(upload.id())));

        aDayGoes();

        assertThat(isThere(upload.picture())).isTrue();
    }

    @Test
    void whatOthersNeedStaysUntilTheyNeedItNoMore() throws Exception {
        TextPicture kept = shelf.keep(LANTERN, "lantern.png");
        room.elsewhere.add(kept.blob());
        aDayGoes();
        assertThat(isThere(kept)).isTrue();

        room.elsewhere.clear();
        aDayGoes();

        assertThat(isThere(kept)).isFalse();
    }

    @Test
    void whatWasTakenToBeSentIsAsGoodAsNew() throws Exception {
        PictureShelf.Upload upload = shelf.keep(TextRoom.ADA, LANTERN, "lantern.png");
        clock.forward(PictureShelf.UPLOADS_KEPT);
        shelf.taken(TextRoom.ADA, List.of(upload.id()));
        clock.forward(Duration.ofHours(1));
        shelf.tidy();

        assertThat(isThere(upload.picture())).isTrue();
    }
}
