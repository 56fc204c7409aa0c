package org.cordboard.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.cordboard.server.mail.SmtpConfig;

/// A mail server as people write it: `smtp://host`, `smtps://host:465`, `smtp+starttls://host:587`.
final class SmtpAddress {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private SmtpAddress() {}

    /// @param setting where the address was written, for errors
    /// @throws ConfigException naming the setting and the remedy
    static SmtpConfig parse(
            String setting, String address, String from, String fromName, Optional<SmtpConfig.Login> login)
            throws ConfigException {
        if (!from.contains("@")) {
            throw new ConfigException(
                    "mail.from is '" + from + "', which is no mail address: write one such as calls@example.com");
        }
        try {
            URI uri = new URI(address);
            SmtpConfig.Security security = security(String.valueOf(uri.getScheme()));
            if (security == null || uri.getHost() == null) {
                throw unusable(setting, address);
            }
            int port = uri.getPort() == -1 ? usualPort(security) : uri.getPort();
            return new SmtpConfig(uri.getHost(), port, security, login, from, fromName, TIMEOUT);
        } catch (URISyntaxException noUri) {
            throw unusable(setting, address);
        }
    }

    private static SmtpConfig.Security security(String scheme) {
        return switch (scheme) {
            case "smtp" -> SmtpConfig.Security.NONE;
            case "smtps" -> SmtpConfig.Security.TLS;
            case "smtp+starttls" -> SmtpConfig.Security.STARTTLS;
            default -> null;
        };
    }

    private static int usualPort(SmtpConfig.Security security) {
        return switch (security) {
            case NONE -> 25;
            case STARTTLS -> 587;
            case TLS -> 465;
        };
    }

    private static ConfigException unusable(String setting, String address) {
        return new ConfigException(setting + " is '" + address
                + "': write smtp://host:port, smtps://host:port or smtp+starttls://host:port");
    }
}
