package org.cordboard.media;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.StandardProtocolFamily;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.cordboard.media.OfferRefusedException.Reason;
import org.cordboard.media.dtls.DtlsIdentity;
import org.cordboard.media.dtls.DtlsWarmUp;
import org.cordboard.media.ice.IceCredentials;
import org.cordboard.media.leg.LegFactory;
import org.cordboard.media.leg.MediaLeg;
import org.cordboard.media.leg.MediaPorts;
import org.cordboard.media.leg.PhonePlace;
import org.cordboard.media.leg.Terms;
import org.cordboard.media.opus.OpusLibrary;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.sdp.BrowserAnswer;
import org.cordboard.media.sdp.BrowserOffer;
import org.cordboard.media.sdp.PhoneAnswer;
import org.cordboard.media.sdp.PhoneOffer;
import org.cordboard.media.sdp.SdpException;
import org.cordboard.media.srtp.SrtpWarmUp;
import org.cordboard.media.worker.MediaWorker;

/// The sound of the gateway: makes legs by SDP offer and answer and runs them on its media workers.
public final class MediaEngine implements AutoCloseable {
    private final MediaConfig config;
    private final List<Codec> codecs;
    private final MediaWorker worker;
    private final DtlsIdentity identity;
    private final LegFactory factory;
    private final PortRange ports;
    private final SecureRandom random = new SecureRandom();
    private final Set<EngineLeg> legs = ConcurrentHashMap.newKeySet();

    private MediaEngine(
            MediaConfig config, List<Codec> codecs, MediaWorker worker, DtlsIdentity identity, PortRange ports) {
        this.config = config;
        this.codecs = codecs;
        this.identity = identity;
        this.worker = worker;
        this.ports = ports;
        this.factory = new LegFactory(
                worker, identity, config.browserLostAfter(), config.phoneLostAfter(), config.connectWithin());
    }

    /// Starts the workers and warms up what is slow the first time (SRTP cipher choice, DTLS key, the library of
    /// Opus), so that the first call is as fast as the rest.
    ///
    /// @throws IOException when sockets cannot be had, or none of the codecs; the message says which and what to do
    public static MediaEngine start(MediaConfig config) throws IOException {
        PortRange ports = new PortRange(config.bind(), config.portFrom(), config.portTo(), config.dscp());
        try {
            ports.open().close();
        } catch (IOException e) {
            throw new IOException(
                    "No media socket can be opened on " + config.bind().getHostAddress() + ": " + e.getMessage()
                            + "; choose an address of this machine and a free UDP port range",
                    e);
        }
        List<Codec> codecs = spoken(config.codecs());
        CompletableFuture<Void> srtp = CompletableFuture.runAsync(SrtpWarmUp::run);
        DtlsIdentity identity = DtlsIdentity.create();
        DtlsWarmUp.run(identity);
        srtp.join();
        return new MediaEngine(config, codecs, MediaWorker.start("media"), identity, ports);
    }

    /// Opus needs a library that does not exist for every system; the other codecs do without.
    private static List<Codec> spoken(List<Codec> wanted) throws IOException {
        List<Codec> spoken = wanted.stream()
                .filter(codec -> codec != Codec.OPUS || OpusLibrary.isThere())
                .toList();
        if (spoken.isEmpty()) {
            throw new IOException("Opus is the only codec that is wanted, and its library does not load on this"
                    + " system; add PCMU to the codecs");
        }
        return spoken;
    }

    /// A telephone's leg: RTP as in RFC 3550 and RFC 3551, keys as in RFC 4733.
    ///
    /// @throws OfferRefusedException when the offer cannot be answered; nothing is left behind
    public AnsweredLeg openPhone(String offer, LegListener listener) throws OfferRefusedException {
        return openPhone(offer, PhoneLink.PLAIN, listener);
    }

    /// As [#openPhone(String, LegListener)], along a way that is known better: encrypted where that is wanted,
    /// and through a NAT.
    public AnsweredLeg openPhone(String offer, PhoneLink link, LegListener listener) throws OfferRefusedException {
        PhoneOffer phone = parsePhone(offer, link);
        MediaPorts sockets = openPorts(phone.reports().isPresent());
        PhoneAnswer answers = new PhoneAnswer(random.nextLong(Long.MAX_VALUE), config.advertised(), sockets.port());
        return new AnsweredLeg(open(phone(sockets, phone, answers, link, listener)), answers.to(phone));
    }

    /// As [#openPhone(String, PhoneLink, LegListener)], for a telephone that is to hear something before its call is
    /// answered. Until [#agreed] its silence does not mean that it is lost.
    public AnsweredLeg openEarly(String offer, PhoneLink link, LegListener listener) throws OfferRefusedException {
        AnsweredLeg early = openPhone(offer, link, listener);
        own(early.leg()).agreedForNow();
        return early;
    }

    /// The call of a leg of [#openEarly] is answered.
    public void agreed(Leg early) {
        own(early).agreed();
    }

    /// A telephone's leg that is offered to it, with all codecs that are spoken and with
    /// telephone-event; otherwise as [#openPhone].
    ///
    /// @param listener hears of the leg once it was accepted
    /// @throws OfferRefusedException when there is no port
    public OfferedLeg offerPhone(LegListener listener) throws OfferRefusedException {
        MediaPorts sockets = openPorts(true);
        PhoneAnswer own = new PhoneAnswer(random.nextLong(Long.MAX_VALUE), config.advertised(), sockets.port());
        return new OfferedPhone(
                sockets,
                own,
                codecs,
                this::parsePhone,
                (phone, link) -> open(phone(sockets, phone, own, link, listener)));
    }

    private EngineLeg phone(
            MediaPorts sockets, PhoneOffer phone, PhoneAnswer descriptions, PhoneLink link, LegListener listener) {
        Terms terms = EngineLeg.terms(phone, descriptions);
        PhonePlace place = new PhonePlace(phone.address(), phone.reports(), link.seenAt());
        MediaLeg leg = factory.phone(sockets, place, terms, new ListenerMailbox(listener));
        return new EngineLeg(worker, leg, phone, descriptions, link, legs::remove);
    }

    /// A browser's leg: ICE as in RFC 8445, DTLS-SRTP as in RFC 5764, bundled and multiplexed on one port.
    ///
    /// @throws OfferRefusedException when the offer cannot be answered; nothing is left behind
    public AnsweredLeg openBrowser(String offer, LegListener listener) throws OfferRefusedException {
        return openBrowser(offer, listener, ConnectionSteps.NONE);
    }

    /// As [#openBrowser(String, LegListener)], with somebody who hears how the browser is connected.
    public AnsweredLeg openBrowser(String offer, LegListener listener, ConnectionSteps steps)
            throws OfferRefusedException {
        BrowserOffer browser = parseBrowser(offer);
        MediaPorts sockets = openPorts(false);
        String name = factory.randomName();
        IceCredentials own = IceCredentials.random(random);
        Terms terms = new Terms(browser.formats(), true, browser.direction().receives(), Optional.empty());
        MediaLeg leg = factory.browser(
                sockets,
                name,
                own,
                browser.ufrag(),
                browser.fingerprint(),
                terms,
                new ListenerMailbox(listener, steps));
        BrowserAnswer answer = new BrowserAnswer(
                random.nextLong(Long.MAX_VALUE),
                1,
                config.advertised(),
                sockets.port(),
                own,
                identity.fingerprint(),
                leg.ssrc(),
                name);
        AgreedBrowser agreed = new AgreedBrowser(browser, answer);
        return new AnsweredLeg(open(new EngineLeg(worker, leg, agreed, legs::remove)), agreed.text());
    }

    /// The answer to a browser that restarts ICE, because its network has changed (RFC 8445, section
    /// 9): port, keys and all that the leg does stay; sound goes on along the path there was until
    /// there is a new one.
    ///
    /// @throws OfferRefusedException when the offer is not one of the same session; the leg goes on as
    /// before
    public String restartBrowser(Leg browser, String offer) throws OfferRefusedException {
        return own(browser).restarted(parseBrowser(offer), IceCredentials.random(random));
    }

    /// The answer to a later offer of a telephone on a leg that goes on (re-INVITE: hold, resume, changed
    /// address).
    ///
    /// @throws OfferRefusedException when the offer cannot be answered; the leg goes on as before
    public String reoffer(Leg phone, String offer) throws OfferRefusedException {
        EngineLeg leg = own(phone);
        return leg.reoffered(parsePhone(offer, leg.link()));
    }

    /// Our offer on a telephone's leg that goes on, for one that asks for it (re-INVITE without an offer): all that we
    /// can do, whatever was agreed before. The leg goes on as it is until [#answered].
    public String offerAgain(Leg phone) {
        return own(phone).offerAgain(codecs);
    }

    /// The answer to [#offerAgain].
    ///
    /// @throws OfferRefusedException when there can be no sound by it; the leg goes on as before
    public void answered(Leg phone, String answer) throws OfferRefusedException {
        EngineLeg leg = own(phone);
        leg.agreed(parsePhone(answer, leg.link()));
    }

    private static EngineLeg own(Leg leg) {
        if (leg instanceof EngineLeg own) {
            return own;
        }
        throw new IllegalArgumentException("not a leg of this engine");
    }

    private EngineLeg open(EngineLeg leg) {
        legs.add(leg);
        leg.open();
        return leg;
    }

    private PhoneOffer parsePhone(String offer, PhoneLink link) throws OfferRefusedException {
        try {
            PhoneOffer phone = PhoneOffer.parse(offer, link.encryption(), codecs);
            if (ports.family() == StandardProtocolFamily.INET
                    && !(phone.address().getAddress() instanceof Inet4Address)) {
                throw new OfferRefusedException(Reason.MALFORMED, "SDP: this gateway reaches IPv4 addresses only");
            }
            return phone;
        } catch (SdpException e) {
            throw refused(e);
        }
    }

    private static BrowserOffer parseBrowser(String offer) throws OfferRefusedException {
        try {
            return BrowserOffer.parse(offer);
        } catch (SdpException e) {
            throw refused(e);
        }
    }

    private static OfferRefusedException refused(SdpException e) {
        return switch (e.kind()) {
            case MALFORMED -> new OfferRefusedException(Reason.MALFORMED, e.getMessage());
            case NO_COMMON_SECURITY -> new OfferRefusedException(Reason.NO_COMMON_SECURITY, e.getMessage());
            case NO_COMMON_CODEC -> new OfferRefusedException(Reason.NO_COMMON_CODEC, e.getMessage());
        };
    }

    /// @param reportsApart for a peer that takes RTCP on a port of its own
    private MediaPorts openPorts(boolean reportsApart) throws OfferRefusedException {
        try {
            return reportsApart ? ports.openPair() : MediaPorts.one(ports.open());
        } catch (IOException e) {
            throw new OfferRefusedException(Reason.NO_PORT, e.getMessage());
        }
    }

    /// Closes all legs and ends the workers.
    @Override
    public void close() {
        legs.forEach(EngineLeg::close);
        worker.close();
    }
}
