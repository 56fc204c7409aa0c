/// ICE-lite (RFC 8445, section 2.5): the browser checks, we answer; and the part of STUN (RFC 8489) that this
/// takes. See docs/adr/0002-ice-lite.md.
package org.cordboard.media.ice;
