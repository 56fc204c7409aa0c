package org.cordboard.media.leg;

import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;
import org.cordboard.media.rtp.G722;

/// One direction of a leg's sound, between what the peer speaks and G.711, in which it moves through the gateway.
/// Worker thread.
final class Voice {
    private Codec codec;
    private G722 wide;

    Voice(Codec codec) {
        agree(codec);
    }

    /// The peer speaks another codec from now on.
    void agree(Codec newCodec) {
        if (newCodec != codec) {
            codec = newCodec;
            wide = newCodec == Codec.G722 ? new G722() : null;
        }
    }

    /// Changes what the peer has sent, in place.
    ///
    /// @return PCMU or PCMA
    Codec open(byte[] bytes, int offset, int length) {
        if (wide == null) {
            return codec;
        }
        wide.decode(bytes, offset, length);
        return Codec.PCMU;
    }

    /// Changes what is to be sent to the peer, in place.
    ///
    /// @param from PCMU or PCMA
    void seal(Codec from, byte[] bytes, int offset, int length) {
        if (wide == null) {
            G711.transcode(from, codec, bytes, offset, length);
        } else {
            G711.transcode(from, Codec.PCMU, bytes, offset, length);
            wide.encode(bytes, offset, length);
        }
    }
}
