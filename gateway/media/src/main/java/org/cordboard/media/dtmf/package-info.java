/// Keys as named telephone events in RTP (RFC 4733).
package org.cordboard.media.dtmf;
