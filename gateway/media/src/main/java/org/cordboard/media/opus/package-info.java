/// Opus by libopus, which libjitsi brings along: sound of 8 kHz in packets of any length and back (RFC 6716).
package org.cordboard.media.opus;
