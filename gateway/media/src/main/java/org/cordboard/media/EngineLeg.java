package org.cordboard.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.cordboard.media.dtmf.Keys;
import org.cordboard.media.ice.IceCredentials;
import org.cordboard.media.leg.LegCounters;
import org.cordboard.media.leg.MediaLeg;
import org.cordboard.media.leg.PhonePlace;
import org.cordboard.media.leg.Terms;
import org.cordboard.media.play.Playback;
import org.cordboard.media.quality.SoundState;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.sdp.BrowserOffer;
import org.cordboard.media.sdp.Direction;
import org.cordboard.media.sdp.PhoneAnswer;
import org.cordboard.media.sdp.PhoneOffer;
import org.cordboard.media.worker.MediaWorker;

/// A leg as the rest of the gateway sees it: each call becomes a command to the leg's worker.
final class EngineLeg implements Leg {
    private final MediaWorker worker;
    private final MediaLeg leg;
    private final PhoneAnswer answers;
    private final Consumer<EngineLeg> onClose;
    private volatile PhoneOffer agreed;
    private volatile PhoneLink link;
    private volatile AgreedBrowser browser;

    /// A telephone's.
    ///
    /// @param link also when it is negotiated again
    /// @param onClose told once
    EngineLeg(
            MediaWorker worker,
            MediaLeg leg,
            PhoneOffer agreed,
            PhoneAnswer answers,
            PhoneLink link,
            Consumer<EngineLeg> onClose) {
        this.worker = worker;
        this.leg = leg;
        this.agreed = agreed;
        this.answers = answers;
        this.link = link;
        this.onClose = onClose;
    }

    /// A browser's, whose session is never negotiated again but for new paths.
    ///
    /// @param onClose told once
    EngineLeg(MediaWorker worker, MediaLeg leg, AgreedBrowser browser, Consumer<EngineLeg> onClose) {
        this(worker, leg, null, null, PhoneLink.PLAIN, onClose);
        this.browser = browser;
    }

    /// The browser restarts ICE.
    ///
    /// @param fresh our credentials from now on
    /// @return the answer
    String restarted(BrowserOffer offer, IceCredentials fresh) throws OfferRefusedException {
        if (browser == null) {
            throw new IllegalArgumentException("a telephone's leg has no ICE to restart");
        }
        browser = browser.restarted(offer, fresh);
        worker.execute(() -> leg.restartIce(fresh, offer.ufrag()));
        return browser.text();
    }

    void open() {
        worker.execute(leg::open);
    }

    /// The phone made a new offer.
    String reoffered(PhoneOffer offer) {
        if (answers == null) {
            throw new IllegalArgumentException("a browser's leg is not negotiated again, open a new one");
        }
        agreed(offer);
        return answers.to(offer);
    }

    /// The phone asks for an offer of ours.
    String offerAgain(List<Codec> codecs) {
        if (answers == null) {
            throw new IllegalArgumentException("a browser's leg is not negotiated again, open a new one");
        }
        return answers.offerAgain(agreed, link.encryption(), codecs);
    }

    PhoneLink link() {
        return link;
    }

    /// As [#agreed(PhoneOffer)], with a phone of which more is known now.
    void agreed(PhoneOffer phone, PhoneLink known) {
        link = known;
        agreed(phone);
    }

    /// The phone accepted our offer, or made one of its own.
    void agreed(PhoneOffer phone) {
        agreed = phone;
        agreed(phone, terms(phone, answers));
        worker.execute(() -> leg.held(!phone.direction().receives()));
    }

    /// What was agreed counts, and the phone may be silent.
    void agreedForNow() {
        agreedForNow(agreed);
    }

    /// What was agreed counts for good.
    void agreed() {
        agreed(agreed);
    }

    /// The phone may be heard before it answers, and may be silent.
    void agreedForNow(PhoneOffer phone) {
        agreed(phone, new Terms(phone.formats(), false, phone.direction().receives(), answers.protection(phone)));
    }

    private void agreed(PhoneOffer phone, Terms terms) {
        PhonePlace place = new PhonePlace(phone.address(), phone.reports(), link.seenAt());
        worker.execute(() -> leg.renegotiated(place, terms));
    }

    static Terms terms(PhoneOffer offer, PhoneAnswer answers) {
        return new Terms(
                offer.formats(),
                offer.direction() == Direction.SENDRECV,
                offer.direction().receives(),
                answers.protection(offer));
    }

    @Override
    public void play(long playback, List<Sound> sounds) {
        byte[][] samples = sounds.stream().map(Sound::ulaw).toArray(byte[][]::new);
        worker.execute(() -> leg.play(Playback.once(playback, samples)));
    }

    @Override
    public void loop(Sound sound) {
        worker.execute(() -> leg.play(Playback.endless(sound.ulaw())));
    }

    @Override
    public void silence() {
        worker.execute(leg::silence);
    }

    @Override
    public void bridge(Leg other) {
        MediaLeg partner = mediaLeg(other);
        worker.execute(() -> leg.bridge(partner));
    }

    @Override
    public void hear(List<Leg> others) {
        List<MediaLeg> voices = others.stream().map(EngineLeg::mediaLeg).toList();
        worker.execute(() -> leg.hear(voices));
    }

    @Override
    public void tell(long playback, Sound sound) {
        byte[][] samples = {sound.ulaw()};
        worker.execute(() -> leg.tell(Playback.once(playback, samples)));
    }

    private static MediaLeg mediaLeg(Leg other) {
        if (other instanceof EngineLeg ours) {
            return ours.leg;
        }
        throw new IllegalArgumentException("only legs of one media engine can hear each other");
    }

    @Override
    public void sendDigit(char key) {
        if (!Keys.exists(key)) {
            throw new IllegalArgumentException("no such key: " + key + "; there are 0-9, *, # and A-D");
        }
        worker.execute(() -> leg.press(key));
    }

    @Override
    public void record(Path file, Duration atMost) {
        worker.execute(() -> leg.record(file, atMost));
    }

    @Override
    public void stopRecording() {
        worker.execute(leg::stopRecording);
    }

    @Override
    public LegStats stats() {
        LegCounters counters = leg.counters();
        return new LegStats(
                counters.received(),
                counters.sent(),
                counters.foreign(),
                counters.unauthentic(),
                counters.unauthenticReports(),
                counters.malformed(),
                counters.millisSinceSeen(System.nanoTime()));
    }

    @Override
    public SoundState sound() {
        return leg.sound();
    }

    @Override
    public void close() {
        worker.execute(leg::close);
        onClose.accept(this);
    }
}
