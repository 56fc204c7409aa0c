/// Telling each other how sound arrives (RFC 3550, section 6): what comes is counted, reports are written and read.
package org.cordboard.media.rtcp;
