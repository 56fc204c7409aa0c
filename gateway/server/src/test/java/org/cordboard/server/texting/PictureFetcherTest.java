package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.PicturePlace;
import org.cordboard.sms.standin.Carried.Medium;
import org.cordboard.sms.standin.PictureMishap;
import org.cordboard.sms.twilio.TwilioConfig;
import org.cordboard.sms.twilio.TwilioNetwork;
import org.cordboard.sms.twilio.TwilioPaths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PictureFetcherTest extends OnBothStores {
    private static final byte[] LANTERN = Drawn.picture("png", Color.ORANGE);
    private static final byte[] BASE = Drawn.picture("jpg", Color.GRAY);

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private TextRoom room;
    private TextThread grace;
    private PictureFetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        room = new TextRoom(database(), tenant, clock);
        grace = room.begun(database(), tenant);
        fetcher = room.fetcher;
    }

    @AfterEach
    void close() {
        fetcher.close();
        room.close();
    }

    /// Grace sends this, and it is told to us as the network does.
    private void sends(String words, Medium... media) {
        room.network.text(TextRoom.GRACE, TextRoom.OURS, words, List.of(media));
        List<Medium> kept = room.network.seenBy(TextRoom.GRACE).getLast().media();
        String id = room.network.seenBy(TextRoom.GRACE).getLast().id();
        IncomingText text = new IncomingText(
                id,
                TextRoom.GRACE,
                TextRoom.OURS,
                words,
                kept.stream()
                        .map(medium -> new PicturePlace(
                                URI.create("https://api.twilio.com/2010-04-01/Accounts/%s/Messages/%s/Media/%s"
                                        .formatted(room.config.account(), id, medium.id())),
                                medium.mediaType()))
                        .toList(),
                Optional.empty());
        database()
                .write(handle -> room.texting.take(handle, text, clock.instant()))
                .run();
    }

    /// Time goes on until nothing is on its way any more.
    private List<Enclosure> inTheEnd() {
        await().until(() -> {
            clock.forward(PictureFetcher.LONGEST_WAIT);
            fetcher.lookAgain();
            return room.newest(grace).isWhole();
        });
        return room.newest(grace).enclosures();
    }

    private byte[] content(TextPicture picture) throws IOException {
        return Files.readAllBytes(room.shelf.path(picture));
    }

    @Test
    void picturesFollowTheirTextInTheirOrder() throws IOException {
        fetcher.start();
        sends("Which one?", Medium.of("image/png", LANTERN), Medium.of("image/jpeg", BASE));

        await().until(() -> room.newest(grace).isWhole());

        List<TextPicture> pictures = room.newest(grace).pictures();
        assertThat(pictures).extracting(TextPicture::name).containsExactly("picture-1.png", "picture-2.jpg");
        assertThat(pictures).extracting(TextPicture::bytes).containsExactly(LANTERN.length, BASE.length);
        assertThat(content(pictures.get(0))).isEqualTo(LANTERN);
        assertThat(content(pictures.get(1))).isEqualTo(BASE);
    }

    @Test
    void consolesAreToldOfTheTextAndThenOfItsPicture() {
        List<Boolean> whole = Collections.synchronizedList(new ArrayList<>());
        room.texting.onChange(new Texting.Readers() {
            @Override
            public void changed(String thread, int message) {
                whole.add(room.texting.message(thread, message).orElseThrow().isWhole());
            }

            @Override
            public void left(String thread, WorkgroupId workgroup) {}

            @Override
            public void seen(String thread, AgentId person) {}
        });
        sends("See", Medium.of("image/png", LANTERN));
        fetcher.start();

        await().until(() -> whole.size() == 2);
        assertThat(whole).containsExactly(false, true);
    }

    @Test
    void whatWasNotFetchedBeforeTheProgramEndedIsFetchedAfterTheNextStart() throws IOException {
        sends("See", Medium.of("image/png", LANTERN));
        assertThat(room.newest(grace).isWhole()).isFalse();

        try (PictureFetcher next = new PictureFetcher(
                database(),
                tenant,
                room.shelf,
                room.texting,
                new TwilioNetwork(room.config, new TwilioPaths("/x")),
                clock)) {
            next.start();
            await().until(() -> room.newest(grace).isWhole());
        }
        fetcher.start();
        assertThat(content(room.newest(grace).pictures().getFirst())).isEqualTo(LANTERN);
    }

    @Test
    void whatFailsIsFetchedLater() {
        room.network.picturesGoWrong(
                List.of(PictureMishap.FAILS, PictureMishap.MISSING, PictureMishap.STALLS, PictureMishap.BREAKS_OFF));
        fetcher.start();
        sends("See", Medium.of("image/png", LANTERN));

        assertThat(inTheEnd()).hasOnlyElementsOfType(Enclosure.Here.class);
    }

    @Test
    void whatTheNetworkDoesNotHaveIsAskedForAFewTimesAndThenSaidToBeLost() {
        room.network.picturesGoWrong(Collections.nCopies(PictureFetcher.TRIES_WHEN_MISSING, PictureMishap.MISSING));
        fetcher.start();
        sends("See", Medium.of("image/png", LANTERN));

        assertThat(inTheEnd()).containsExactly(new Enclosure.Lost("image/png", "Twilio does not have it"));
    }

    @Test
    void afterADayInVainAPictureIsSaidToBeLost() {
        room.network.picturesGoWrong(Collections.nCopies(PictureFetcher.TRIES, PictureMishap.FAILS));
        fetcher.start();
        sends("See", Medium.of("image/png", LANTERN));

        assertThat(inTheEnd()).containsExactly(new Enclosure.Lost("image/png", "Twilio answered 500"));
    }

    @Test
    void whatLiesAboutWhatItIsOrIsTooLargeIsSaidToBeLostAndTheOthersCome() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        fetcher.start();
        sends(
                "See",
                Medium.of("image/png", page),
                Medium.of("image/png", new byte[20_000_000]),
                Medium.of("image/png", BASE));

        List<Enclosure> come = inTheEnd();

        assertThat(come.get(0))
                .isEqualTo(new Enclosure.Lost(
                        "image/png", "It says that it is image/png, but is no picture, film, sound, contact or PDF"));
        assertThat(come.get(1)).isEqualTo(new Enclosure.Lost("image/png", "It is larger than 10 MB"));
        assertThat(room.newest(grace).pictures()).extracting(TextPicture::type).containsExactly("image/jpeg");
    }

    @Test
    void aSecretThatIsWrongIsWaitedFor() {
        TwilioConfig wrong = new TwilioConfig(
                room.config.account(),
                "wrong",
                Optional.empty(),
                room.config.publicBase(),
                room.config.server(),
                room.config.timeout());
        sends("See", Medium.of("image/png", LANTERN));
        try (PictureFetcher locked = new PictureFetcher(
                database(), tenant, room.shelf, room.texting, new TwilioNetwork(wrong, new TwilioPaths("/x")), clock)) {
            locked.start();
            await().until(() -> database()
                    .read(handle -> new PictureTable(tenant).nextDue(handle))
                    .orElseThrow()
                    .isAfter(clock.instant()));
        }
        assertThat(room.newest(grace).isWhole()).isFalse();

        fetcher.start();
        assertThat(inTheEnd()).hasOnlyElementsOfType(Enclosure.Here.class);
    }
}
