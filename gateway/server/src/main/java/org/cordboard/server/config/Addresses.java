package org.cordboard.server.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses as people write them.
final class Addresses {
    private static final Pattern WITH_PORT =
            Pattern.compile("(?<host>[0-9.]+|\\[[0-9A-Fa-f:.]+])(:(?<port>\\d{1,5}))?");

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

    /// @param usual port where none is written
    static InetSocketAddress withPort(String setting, String value, int usual) throws ConfigException {
        Matcher form = WITH_PORT.matcher(value.strip());
        int port = !form.matches() || form.group("port") == null ? usual : Integer.parseInt(form.group("port"));
        if (!form.matches() || port < 1 || port > 65_535) {
            throw new ConfigException(
                    setting + " is '" + value + "': write an address with a port or not, such as 192.0.2.53:53");
        }
        return new InetSocketAddress(of(setting, form.group("host")), port);
    }
}
