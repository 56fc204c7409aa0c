/// TLS for SIP (RFC 3261, 26.2; RFC 5922): who we are, whom we believe, and what went wrong in words.
package org.cordboard.sip.tls;
