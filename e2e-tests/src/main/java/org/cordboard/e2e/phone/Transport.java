package org.cordboard.e2e.phone;

import java.util.Locale;

/// What SIP travels over.
public enum Transport {
    UDP,
    TCP;

    /// @param uri a SIP address without parameters
    String applyTo(String uri) {
        return uri + ";transport=" + name().toLowerCase(Locale.ROOT);
    }
}
