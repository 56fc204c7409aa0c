/// A leg as a row of stages on a worker: receive → (unprotect) → [Inbound] → another leg's [Outbound] →
/// (protect) → send. See docs/media.md.
package org.cordboard.media.leg;
