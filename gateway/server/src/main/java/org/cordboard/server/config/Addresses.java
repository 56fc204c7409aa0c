package org.cordboard.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Addresses as people write them.
final class Addresses {
    private Addresses() {}

    /// @param setting where the address was written
    /// @throws ConfigException naming the setting and the remedy
    static InetAddress of(String setting, String value) throws ConfigException {
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException unknown) {
            throw new ConfigException(
                    setting + " is '" + value + "', which is no address: write one such as 192.0.2.7");
        }
    }
}
