/// Agents and callers in conversation: who says what is known frame by frame, because the gateway relays G.711
/// as it is.
package org.cordboard.e2e.bench.talk;
