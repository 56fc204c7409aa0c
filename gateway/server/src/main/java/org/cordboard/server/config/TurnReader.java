package org.cordboard.server.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.server.turn.TurnAddress;
import org.cordboard.server.turn.TurnConfig;

/// Reads where the TURN servers are.
final class TurnReader {
    private TurnReader() {}

    /// @param folder of the gateway's file
    static TurnConfig read(ServeFile.Turn turn, Path folder) throws ConfigException {
        if (turn.servers().isEmpty()) {
            throw new ConfigException("turn.servers is empty: name a server, or leave turn out");
        }
        List<TurnAddress> servers = new ArrayList<>();
        for (int i = 0; i < turn.servers().size(); i++) {
            String setting = "turn.servers[" + i + "]";
            String text = turn.servers().get(i);
            servers.add(
                    TurnAddress.parse(text)
                            .orElseThrow(
                                    () -> new ConfigException(
                                            setting + " is '" + text
                                                    + "': write turn:HOST:PORT?transport=udp, turn:HOST:PORT?transport=tcp or turns:HOST:PORT")));
        }
        return new TurnConfig(servers, SecretFile.read("turn", folder.resolve(turn.secretFile())), turn.ttl());
    }
}
