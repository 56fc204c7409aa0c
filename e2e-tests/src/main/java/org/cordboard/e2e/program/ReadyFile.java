package org.cordboard.e2e.program;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What the program writes to `ready.json` in its data folder once it takes calls.
///
/// @param http where browsers go
/// @param sipPort UDP and TCP
/// @param number the published number
/// @param users user names to passwords
/// @param pins user names to PINs
@JsonIgnoreProperties(ignoreUnknown = true)
record ReadyFile(URI http, int sipPort, String number, Map<String, String> users, Map<String, String> pins) {
    static final String NAME = "ready.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    ReadyFile at(URI address) {
        return new ReadyFile(address, sipPort, number, users, pins);
    }

    /// Adds passwords; those of `earlier` that were made anew since count no longer.
    ReadyFile withUsersOf(ReadyFile earlier) {
        Map<String, String> all = new HashMap<>(earlier.users);
        all.putAll(users);
        return new ReadyFile(http, sipPort, number, Map.copyOf(all), pins);
    }

    static ReadyFile read(Path data) throws IOException {
        return JSON.readValue(data.resolve(NAME).toFile(), ReadyFile.class);
    }
}
