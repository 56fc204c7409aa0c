/// Offers read and answers written (RFC 8866, RFC 3264; JSEP's part of it, RFC 8829). Knows no sockets.
package org.cordboard.media.sdp;
