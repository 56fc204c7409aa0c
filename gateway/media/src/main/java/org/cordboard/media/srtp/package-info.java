/// Protecting and unprotecting RTP (RFC 3711, RFC 7714), with keys from DTLS (RFC 5764) or from SDP (RFC 4568). The
/// work is jitsi-srtp's.
package org.cordboard.media.srtp;
