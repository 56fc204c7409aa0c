package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.PicturePlace;
import org.cordboard.sms.standin.Carried;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is sent with texts, and how threads tell it.
final class TextPicturesTest extends OnBothStores {
    private static final TextPicture LANTERN = new TextPicture("a".repeat(64), "image/jpeg", "lantern.jpg", 3);
    private static final TextPicture BASE = new TextPicture("b".repeat(64), "image/png", "base.png", 4);

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private TextRoom room;
    private TextThread grace;

    @BeforeEach
    void open() throws IOException {
        room = new TextRoom(database(), tenant, clock);
        grace = room.begun(database(), tenant);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aTextOfOursStandsInTheThreadWithItsPicturesInTheirOrder() {
        TextMessage said = room.say(grace, "Which one?", List.of(BASE, LANTERN));
        room.say(grace, "And another text");

        assertThat(said.pictures()).containsExactly(BASE, LANTERN);
        assertThat(said.segments()).isOne();
        assertThat(room.messages(grace))
                .extracting(TextMessage::pictures)
                .containsExactly(List.of(), List.of(BASE, LANTERN), List.of());
    }

    @Test
    void aPictureNeedsNoWords() {
        assertThat(room.say(grace, " ", List.of(LANTERN)).words()).isEmpty();
        assertThat(room.say(grace, null, List.of(LANTERN)).words()).isEmpty();
        assertThatThrownBy(
                        () -> room.texting.writing().say(TextRoom.ADA, grace, " ", List.of(), Optional.empty(), false))
                .isInstanceOf(NotWrittenException.class)
                .hasMessage("There are no words");
    }

    @Test
    void tenPicturesOfFiveMegabytesTogetherCanBeSentAndNoMore() {
        List<TextPicture> ten = Collections.nCopies(10, new TextPicture("c".repeat(64), "image/gif", "c", 500_000));
        TextPicture large = new TextPicture("c".repeat(64), "image/gif", "c", 5_000_001);

        assertThat(room.say(grace, "", ten).pictures()).hasSize(10);
        assertThatThrownBy(() -> room.texting
                        .writing()
                        .say(TextRoom.ADA, grace, "", Collections.nCopies(11, LANTERN), Optional.empty(), false))
                .hasMessage("These are 11 pictures");
        assertThatThrownBy(() ->
                        room.texting.writing().say(TextRoom.ADA, grace, "", List.of(large), Optional.empty(), false))
                .hasMessage("The pictures have 5.0 MB together");
        assertThat(room.messages(grace)).hasSize(2);
    }

    @Test
    void theNetworkIsGivenTheirPlacesInTheirOrder() {
        room.say(grace, "", List.of(LANTERN, BASE));
        room.sender.sendDue();

        List<Carried.Medium> sent = room.network.sent().getFirst().media();
        assertThat(sent)
                .extracting(medium -> new String(medium.content(), StandardCharsets.UTF_8))
                .doesNotHaveDuplicates()
                .allMatch(place ->
                        place.matches("https://calls.larkenby.example/hooks/texts/pictures/[A-Za-z0-9_-]{32}"));
        assertThat(sent).hasSize(2);
    }

    @Test
    void whatComesWithATextIsOnItsWayAtFirst() {
        IncomingText text = new IncomingText(
                "MM1",
                TextRoom.GRACE,
                TextRoom.OURS,
                "See",
                List.of(
                        new PicturePlace(URI.create("https://api.twilio.com/1"), "image/jpeg"),
                        new PicturePlace(URI.create("https://api.twilio.com/2"), "video/mp4")),
                Optional.empty());
        database().change(handle -> room.texting.take(handle, text, clock.instant()));

        TextMessage message = room.newest(grace);
        assertThat(message.words()).isEqualTo("See");
        assertThat(message.enclosures())
                .containsExactly(new Enclosure.OnItsWay("image/jpeg"), new Enclosure.OnItsWay("video/mp4"));
        assertThat(message.pictures()).isEmpty();
        assertThat(message.isWhole()).isFalse();
    }
}
