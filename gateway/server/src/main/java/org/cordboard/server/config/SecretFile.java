package org.cordboard.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that holds a secret, so that settings can be shown to people.
final class SecretFile {
    private SecretFile() {}

    /// @param setting that has the file as its `secretFile`
    static String read(String setting, Path file) throws ConfigException {
        try {
            String secret = Files.readString(file).strip();
            if (secret.isEmpty() || secret.lines().count() != 1) {
                throw new ConfigException(setting + ".secretFile is '" + file
                        + "': it must hold the secret on one line, and nothing else");
            }
            return secret;
        } catch (IOException unreadable) {
            throw new ConfigException(
                    setting + ".secretFile is '" + file + "', which cannot be read: check name and permissions");
        }
    }
}
