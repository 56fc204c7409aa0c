package org.cordboard.media.sdp;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.srtp.Encryption;
import org.cordboard.media.srtp.Protection;

/// What one telephone is told of our side: our offer, if we call it, and our answers to its offers. Each later one
/// is a new version of the first (RFC 3264, section 8).
public final class PhoneAnswer {
    private final long sessionId;
    private final InetAddress address;
    private final int port;
    private final OwnKeys keys = new OwnKeys();
    private long version;
    private String last = "";

    /// @param sessionId any number, not negative
    /// @param address where the phone is to send to
    public PhoneAnswer(long sessionId, InetAddress address, int port) {
        this.sessionId = sessionId;
        this.address = address;
        this.port = port;
    }

    /// All that we can do (RFC 3264, section 5). Each offer has keys of its own.
    ///
    /// @param codecs that are spoken, the preferred one first
    public synchronized String offer(Encryption encryption, List<Codec> codecs) {
        AnswerText offer = new AnswerText()
                .session(sessionId, version, address)
                .offered(port, encryption == Encryption.REQUIRED ? "RTP/SAVP" : "RTP/AVP", codecs)
                .line("a=" + Direction.SENDRECV.attribute());
        if (encryption != Encryption.OFF) {
            keys.renew();
            keys.offered().forEach(crypto -> offer.line(crypto.line()));
        }
        return offer.text();
    }

    /// All that we can do, offered within a session: it has as many sections as before, and the same keys of ours
    /// (RFC 3264, section 8; RFC 4568, section 7.1.4).
    ///
    /// @param codecs as for [#offer]
    public synchronized String offerAgain(PhoneOffer agreed, Encryption encryption, List<Codec> codecs) {
        return next(newVersion -> again(agreed, encryption, codecs, newVersion));
    }

    private String again(PhoneOffer agreed, Encryption encryption, List<Codec> codecs, long offerVersion) {
        AnswerText offer = new AnswerText().session(sessionId, offerVersion, address);
        for (MediaSection section : agreed.session().media()) {
            if (section == agreed.audio()) {
                offer.offered(port, section.protocol(), codecs);
                offer.line("a=" + Direction.SENDRECV.attribute());
                section.attribute("rtcp-mux").ifPresent(mux -> offer.line("a=rtcp-mux"));
                if (encryption != Encryption.OFF) {
                    keys.offered().forEach(crypto -> offer.line(crypto.line()));
                }
            } else {
                offer.rejected(section);
            }
        }
        return offer.text();
    }

    /// How both sides protect their sound once that was offered and answered.
    public synchronized Optional<Protection> protection(PhoneOffer phone) {
        return phone.crypto().map(theirs -> new Protection(keys.of(theirs.key().suite()), theirs.key()));
    }

    public synchronized String to(PhoneOffer offer) {
        return next(newVersion -> text(offer, newVersion));
    }

    private String next(LongFunction<String> text) {
        if (!text.apply(version).equals(last)) {
            version++;
        }
        last = text.apply(version);
        return last;
    }

    private String text(PhoneOffer offer, long answerVersion) {
        AnswerText answer = new AnswerText().session(sessionId, answerVersion, address);
        for (MediaSection section : offer.session().media()) {
            if (section == offer.audio()) {
                answer.audio(section, port, offer.formats());
                answer.line("a=" + offer.direction().answered().attribute());
                offer.crypto().map(this::answered).ifPresent(crypto -> answer.line(crypto.line()));
                section.attribute("mid").ifPresent(mid -> answer.line("a=" + mid.value()));
                section.attribute("rtcp-mux").ifPresent(mux -> answer.line("a=rtcp-mux"));
            } else {
                answer.rejected(section);
            }
        }
        return answer.text();
    }

    /// RFC 4568, 5.1.2: tag and suite of the offer, and a key of our own.
    private Crypto answered(Crypto theirs) {
        return new Crypto(theirs.tag(), keys.of(theirs.key().suite()));
    }
}
