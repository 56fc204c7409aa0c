/// Sound as the kernel received it: packets with the time at which they reached this machine's socket, not that
/// at which a thread got to them.
package org.cordboard.e2e.bench.rtp;
