package org.cordboard.server.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is usual with one kind of carrier or switch. What a trunk's own lines say goes before it. All can be
/// null.
///
/// @param transport of an address that names none
record TrunkProfile(
        String transport,
        String srtp,
        NumbersEntry numbers,
        Duration heartbeat,
        Duration sessionTimer,
        Boolean trusted,
        String callerId,
        HeaderRulesEntry rules) {
    static final String GENERIC = "generic";

    private static final SortedMap<String, TrunkProfile> ALL = read();

    /// @param profiles by their names
    private record Book(Map<String, TrunkProfile> profiles) {}

    private static SortedMap<String, TrunkProfile> read() {
        String file = "/trunk-profiles.yaml";
        try (InputStream in = TrunkProfile.class.getResourceAsStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new TreeMap<>(Yaml.read(file, text, Book.class).profiles());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ConfigException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// @throws IllegalArgumentException when there is none of that name
    static TrunkProfile named(String name) {
        TrunkProfile profile = ALL.get(name);
        if (profile == null) {
            throw new IllegalArgumentException(
                    "profile is '" + name + "': write one of " + String.join(", ", ALL.keySet()));
        }
        return profile;
    }
}
