package org.cordboard.media;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.cordboard.media.rtp.Codec;

/// @param bind the address that sockets are bound to
/// @param advertised the address that peers are told (differs from `bind` behind a NAT)
/// @param portFrom lowest UDP port of the range, 0 for any free port
/// @param portTo highest UDP port of the range, inclusive
/// @param browserLostAfter how long a connected browser may send nothing at all before it counts as lost, 7–60
/// s: one that sends no sound is heard of by its consent checks only, up to 6 s apart (RFC 7675, section 5.1)
/// @param phoneLostAfter how long a phone may send nothing at all before it counts as lost, 2–600 s: one that
/// suppresses silence sends nothing while its user listens (RFC 3389)
/// @param connectWithin how long a browser may take to connect, 2–60 s
/// @param dscp how our packets are marked (RFC 2474), 0–63
/// @param codecs that telephones may speak, the preferred one first; browsers speak G.711
public record MediaConfig(
        InetAddress bind,
        InetAddress advertised,
        int portFrom,
        int portTo,
        Duration browserLostAfter,
        Duration phoneLostAfter,
        Duration connectWithin,
        int dscp,
        List<Codec> codecs) {
    /// Expedited forwarding: telephony goes first where the network knows of that (RFC 4594, section 4.1).
    public static final int USUAL_DSCP = 46;

    public static final List<Codec> USUAL_CODECS = List.of(Codec.values());

    public MediaConfig {
        if (dscp < 0 || dscp > 63) {
            throw new IllegalArgumentException("dscp must be 0–63, not " + dscp);
        }
        if (codecs.isEmpty()) {
            throw new IllegalArgumentException("codecs must name one at least, such as PCMU");
        }
        codecs = List.copyOf(codecs);
    }

    /// With the usual marking, and all codecs in the usual order.
    public MediaConfig(
            InetAddress bind,
            InetAddress advertised,
            int portFrom,
            int portTo,
            Duration browserLostAfter,
            Duration phoneLostAfter,
            Duration connectWithin) {
        this(
                bind,
                advertised,
                portFrom,
                portTo,
                browserLostAfter,
                phoneLostAfter,
                connectWithin,
                USUAL_DSCP,
                USUAL_CODECS);
    }
}
