package org.cordboard.media.ice;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.cordboard.media.rtp.BigEndian;
import org.cordboard.media.rtp.Packet;

/// A browser's side of ICE towards an ICE-lite agent, for peers made of code: checks the one pair, nominating
/// it, then goes on for consent. One thread.
public final class IceClient {
    private static final long CHECK_NANOS = 50_000_000;
    private static final long CONSENT_NANOS = 2_000_000_000;
    private static final int PEER_REFLEXIVE_PRIORITY = 110 << 24 | 65535 << 8 | 255;

    private final SecureRandom random = new SecureRandom();
    private final byte[] username;
    private final byte[] priority = new byte[4];
    private final byte[] tieBreaker = new byte[8];
    private final byte[] transaction = new byte[Stun.TRANSACTION_ID];
    private final StunIntegrity integrity;
    private final StunWriter writer = new StunWriter();
    private final StunMessage reader = new StunMessage();
    private boolean valid;
    private long nextNanos;

    /// @param ownUfrag of the peer made of code, @param agent what the answer told
    public IceClient(String ownUfrag, IceCredentials agent, long nowNanos) {
        username = (agent.ufrag() + ":" + ownUfrag).getBytes(StandardCharsets.UTF_8);
        integrity = new StunIntegrity(agent.password());
        BigEndian.putInteger(priority, 0, PEER_REFLEXIVE_PRIORITY);
        random.nextBytes(tieBreaker);
        nextNanos = nowNanos;
    }

    /// @return true when a request is due, which then stands in `target`
    public boolean check(Packet target, long nowNanos) {
        if (nowNanos - nextNanos < 0) {
            return false;
        }
        nextNanos = nowNanos + (valid ? CONSENT_NANOS : CHECK_NANOS);
        random.nextBytes(transaction);
        writer.begin(target, Stun.BINDING_REQUEST)
                .transaction(transaction)
                .attribute(Stun.USERNAME, username)
                .attribute(Stun.ICE_CONTROLLING, tieBreaker)
                .attribute(Stun.USE_CANDIDATE, new byte[0])
                .attribute(Stun.PRIORITY, priority)
                .end(integrity);
        return true;
    }

    /// @return true when this was the first authentic response, so that the pair is valid from now on
    public boolean onResponse(Packet packet) {
        boolean first = !valid
                && reader.read(packet)
                && reader.type() == Stun.BINDING_SUCCESS
                && reader.isResponseTo(transaction)
                && reader.isAuthentic(integrity);
        valid |= first;
        return first;
    }
}
