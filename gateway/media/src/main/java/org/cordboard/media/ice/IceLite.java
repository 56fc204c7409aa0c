package org.cordboard.media.ice;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.cordboard.media.rtp.BigEndian;
import org.cordboard.media.rtp.Packet;

/// Our side of ICE for one browser (RFC 8445, section 2.5): answers its checks, remembers from where authentic
/// ones came, and sends to the pair that it nominated last. Its candidates do not matter, so neither do mDNS
/// names. The checks that go on afterwards are the browser's consent (RFC 7675). Requests that do not
/// authenticate get no answer. One thread.
public final class IceLite {
    private static final int MAX_ADDRESSES = 16;
    private static final int UNKNOWN_ATTRIBUTE = 420;
    private static final int ROLE_CONFLICT = 487;

    private final byte[] username;
    private final StunIntegrity integrity;
    private final StunMessage request = new StunMessage();
    private final StunWriter writer = new StunWriter();
    private final InetSocketAddress[] checked = new InetSocketAddress[MAX_ADDRESSES];
    private int checkedCount;
    private InetSocketAddress selected;
    private boolean nominated;

    /// What became of a STUN packet.
    public enum Outcome {
        /// The response stands in the packet given for it.
        ANSWERED,
        /// Nothing to answer: an indication, a response.
        IGNORED,
        MALFORMED,
        UNAUTHENTIC
    }

    public IceLite(IceCredentials own, String peerUfrag) {
        username = (own.ufrag() + ":" + peerUfrag).getBytes(StandardCharsets.UTF_8);
        integrity = new StunIntegrity(own.password());
    }

    /// @param response filled when the outcome is [Outcome#ANSWERED]
    public Outcome receive(Packet packet, InetSocketAddress from, Packet response) {
        if (!request.read(packet)) {
            return Outcome.MALFORMED;
        }
        if (request.type() != Stun.BINDING_REQUEST) {
            return Outcome.IGNORED;
        }
        if (!request.hasUsername(username) || !request.isAuthentic(integrity)) {
            return Outcome.UNAUTHENTIC;
        }
        respond(from, response);
        return Outcome.ANSWERED;
    }

    private void respond(InetSocketAddress from, Packet response) {
        if (request.unknownAttribute() >= 0) {
            byte[] unknown = new byte[2];
            BigEndian.putShort(unknown, 0, request.unknownAttribute());
            writer.begin(response, Stun.BINDING_ERROR).inReplyTo(request);
            writer.error(UNKNOWN_ATTRIBUTE, "Unknown Attribute")
                    .attribute(Stun.UNKNOWN_ATTRIBUTES, unknown)
                    .end(integrity);
        } else if (request.controlled()) {
            writer.begin(response, Stun.BINDING_ERROR).inReplyTo(request);
            writer.error(ROLE_CONFLICT, "Role Conflict").end(integrity);
        } else {
            learn(from);
            writer.begin(response, Stun.BINDING_SUCCESS)
                    .inReplyTo(request)
                    .xorMappedAddress(from)
                    .end(integrity);
        }
    }

    private void learn(InetSocketAddress from) {
        if (!isChecked(from)) {
            // Only the browser itself gets here; one that roams more than this replaces its last address.
            checkedCount = Math.min(checkedCount + 1, MAX_ADDRESSES);
            checked[checkedCount - 1] = from;
        }
        if (request.useCandidate()) {
            nominated = true;
            selected = from;
        } else if (!nominated) {
            selected = from;
        }
    }

    /// Whether an authentic check came from there.
    public boolean isChecked(InetSocketAddress from) {
        if (from.equals(selected)) {
            return true;
        }
        for (int i = 0; i < checkedCount; i++) {
            if (from.equals(checked[i])) {
                return true;
            }
        }
        return false;
    }

    /// Where to send to; null before the first authentic check.
    public InetSocketAddress selected() {
        return selected;
    }
}
