package org.cordboard.media;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.cordboard.media.leg.MediaPorts;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.sdp.PhoneAnswer;
import org.cordboard.media.sdp.PhoneOffer;
import org.cordboard.media.srtp.Encryption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An offered leg to a telephone, with its sockets already bound.
final class OfferedPhone implements OfferedLeg {
    private static final Logger LOG = LoggerFactory.getLogger(OfferedPhone.class);

    /// More than a second of sound.
    private static final int EARLY_PACKETS = 4096;

    private final MediaPorts ports;
    private final PhoneAnswer descriptions;
    private final List<Codec> codecs;
    private final Reader reader;
    private final Opener opener;
    private EngineLeg leg;
    private Encryption encryption = Encryption.OFF;
    private boolean done;

    @FunctionalInterface
    interface Reader {
        PhoneOffer read(String answer, PhoneLink link) throws OfferRefusedException;
    }

    @FunctionalInterface
    interface Opener {
        EngineLeg open(PhoneOffer phone, PhoneLink link);
    }

    /// @param descriptions of our side, for the offer and for what follows it
    /// @param codecs that are offered, the preferred one first
    OfferedPhone(MediaPorts ports, PhoneAnswer descriptions, List<Codec> codecs, Reader reader, Opener opener) {
        this.ports = ports;
        this.descriptions = descriptions;
        this.codecs = codecs;
        this.reader = reader;
        this.opener = opener;
    }

    @Override
    public synchronized String offer(Encryption wanted) {
        encryption = wanted;
        return descriptions.offer(wanted, codecs);
    }

    @Override
    public synchronized Leg hear(String description) throws OfferRefusedException {
        checkPending();
        PhoneLink link = new PhoneLink(encryption, Optional.empty());
        PhoneOffer phone = reader.read(description, link);
        openFor(phone, link);
        leg.agreedForNow(phone);
        return leg;
    }

    @Override
    public synchronized Leg accept(String answer, Optional<InetAddress> seenAt) throws OfferRefusedException {
        checkPending();
        try {
            PhoneLink link = new PhoneLink(encryption, seenAt);
            PhoneOffer phone = reader.read(answer, link);
            openFor(phone, link);
            leg.agreed(phone, link);
            done = true;
            return leg;
        } finally {
            close();
        }
    }

    private void checkPending() {
        if (done) {
            throw new IllegalStateException("the offer was answered or closed before");
        }
    }

    private void openFor(PhoneOffer phone, PhoneLink link) {
        if (leg == null) {
            forgetEarlySound();
            leg = opener.open(phone, link);
        }
    }

    /// A trunk's announcements and ringing tones may have come from elsewhere than the sound of the call will.
    private void forgetEarlySound() {
        ByteBuffer packet = ByteBuffer.allocate(1);
        try {
            for (int i = 0; i < EARLY_PACKETS && ports.rtp().receive(packet) != null; i++) {
                packet.clear();
            }
        } catch (IOException e) {
            LOG.debug("Early sound could not be read: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        if (done) {
            return;
        }
        done = true;
        if (leg != null) {
            leg.close();
        } else {
            ports.close();
        }
    }
}
