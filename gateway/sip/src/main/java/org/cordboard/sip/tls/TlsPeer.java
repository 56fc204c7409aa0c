package org.cordboard.sip.tls;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/// Whom we expect at the other end of a connection that we open.
///
/// @param name that its certificate must be for: a domain or an address
/// @param context our certificate for it, and who may have signed its own; asked for each connection
public record TlsPeer(String name, Supplier<SSLContext> context) {}
