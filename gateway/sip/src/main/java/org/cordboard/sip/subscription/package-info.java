/// What telephones show beside calls: waiting messages (RFC 3842) and who is busy (RFC 4235).
package org.cordboard.sip.subscription;
