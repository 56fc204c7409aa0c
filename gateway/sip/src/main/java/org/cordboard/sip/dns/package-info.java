/// Where the servers of a domain are (RFC 3263), by dnsjava.
package org.cordboard.sip.dns;
