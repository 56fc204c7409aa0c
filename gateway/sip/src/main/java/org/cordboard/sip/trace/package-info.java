/// What was said on the wire for each call: kept for a while, without its secrets, and as a capture file.
package org.cordboard.sip.trace;
