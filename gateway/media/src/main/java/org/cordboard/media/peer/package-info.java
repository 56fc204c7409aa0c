/// Parties made of code, telephones and browsers, for benchmarks and tests: they make offers, send frames every
/// 20 ms and report what they hear. Hundreds share one thread. The gateway itself does not use them.
package org.cordboard.media.peer;
