/// RTP as bytes: packets, codecs, and the stream that a leg sends (RFC 3550, RFC 3551). Knows no sockets and no
/// clock.
package org.cordboard.media.rtp;
