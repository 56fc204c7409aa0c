/// DTLS 1.2 for SRTP keys (RFC 6347, RFC 5764). The work is BouncyCastle's; each session has a virtual thread,
/// packets come to it by a queue.
package org.cordboard.media.dtls;
