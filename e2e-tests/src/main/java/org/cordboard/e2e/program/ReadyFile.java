package org.cordboard.e2e.program;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// What the program writes to `ready.json` in its data folder once it takes calls.
///
/// @param http where browsers go
/// @param sipPort UDP and TCP
/// @param number the published number
/// @param users user names to passwords
@JsonIgnoreProperties(ignoreUnknown = true)
record ReadyFile(URI http, int sipPort, String number, Map<String, String> users) {
    static final String NAME = "ready.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    static ReadyFile read(Path data) throws IOException {
        return JSON.readValue(data.resolve(NAME).toFile(), ReadyFile.class);
    }
}
