package org.cordboard.server.config;

import java.nio.file.Path;
import java.util.Optional;

/// What the command line says, and the file does not get to.
///
/// @param mediaAddress the address at which browsers and phones find the gateway's sound
public record Overrides(
        Optional<Integer> httpPort,
        Optional<Integer> sipPort,
        Optional<String> mediaAddress,
        Optional<Path> data,
        Optional<String> smtp,
        Optional<String> trunk) {
    /// The file alone counts.
    public static final Overrides NONE = new Overrides(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
