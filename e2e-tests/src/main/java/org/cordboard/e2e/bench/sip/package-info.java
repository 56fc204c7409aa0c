/// Telephones as small as they can be: they call, acknowledge and hang up over UDP, and know nothing else of
/// SIP.
package org.cordboard.e2e.bench.sip;
