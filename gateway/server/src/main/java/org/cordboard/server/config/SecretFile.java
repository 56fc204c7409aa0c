package org.cordboard.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that holds a secret, so that settings can be shown to people.
final class SecretFile {
    private SecretFile() {}

    /// @param setting that has the file as its `secretFile`
    static String read(String setting, Path file) throws ConfigException {
        return read(setting, "secretFile", file);
    }

    /// @param key of the setting's entry that names the file
    static String read(String setting, String key, Path file) throws ConfigException {
        String field = setting + "." + key;
        try {
            String secret = Files.readString(file).strip();
            if (secret.isEmpty() || secret.lines().count() != 1) {
                throw new ConfigException(
                        field + " is '" + file + "': it must hold the secret on one line, and nothing else");
            }
            return secret;
        } catch (IOException unreadable) {
            throw new ConfigException(field + " is '" + file + "', which cannot be read: check name and permissions");
        }
    }
}
