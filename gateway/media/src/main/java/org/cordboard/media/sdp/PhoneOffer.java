package org.cordboard.media.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.cordboard.media.rtp.Formats;

/// A telephone's offer of sound, or its answer to ours: plain RTP (`RTP/AVP`, `RTP/AVPF`). Of several audio
/// sections the first that fits is taken.
public final class PhoneOffer {
    private final SessionDescription session;
    private final MediaSection audio;
    private final Formats formats;
    private final InetSocketAddress address;
    private final Direction direction;

    private PhoneOffer(SessionDescription session, MediaSection audio, Formats formats) throws SdpException {
        this.session = session;
        this.audio = audio;
        this.formats = formats;
        InetAddress host = Addresses.parse(session.connection(audio));
        this.address = new InetSocketAddress(host, audio.port());
        // RFC 3264, section 8.4: the address 0.0.0.0 was the way to hold before `a=sendonly`.
        this.direction =
                host.isAnyLocalAddress() ? session.direction(audio).withoutReceiving() : session.direction(audio);
    }

    public static PhoneOffer parse(String sdp) throws SdpException {
        SessionDescription session = SessionDescription.parse(sdp);
        for (MediaSection section : session.media()) {
            if (section.isAudio() && section.protocol().matches("RTP/AVPF?")) {
                Optional<Formats> formats = FormatChoice.choose(section);
                if (formats.isPresent()) {
                    return new PhoneOffer(session, section, formats.get());
                }
            }
        }
        throw SdpException.noCommonCodec("there is no audio over RTP/AVP with PCMU, PCMA or G722");
    }

    public Formats formats() {
        return formats;
    }

    /// Where the phone wants its packets.
    public InetSocketAddress address() {
        return address;
    }

    /// As the phone sees it.
    public Direction direction() {
        return direction;
    }

    SessionDescription session() {
        return session;
    }

    MediaSection audio() {
        return audio;
    }
}
