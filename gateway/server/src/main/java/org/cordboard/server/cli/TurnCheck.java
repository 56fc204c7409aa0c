package org.cordboard.server.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cordboard.server.turn.TurnAddress;
import org.cordboard.server.turn.TurnConfig;
import org.cordboard.server.turn.TurnProbe;

/// Asks all TURN servers for a relay, by each way that browsers are told of.
final class TurnCheck {
    private TurnCheck() {}

    /// All at once; takes as long as the slowest one.
    ///
    /// @return what each says, in the order of the settings
    static Map<TurnAddress, TurnProbe.Answer> ask(TurnConfig config) {
        Map<TurnAddress, CompletableFuture<TurnProbe.Answer>> asked = new LinkedHashMap<>();
        for (TurnAddress server : config.servers()) {
            asked.put(
                    server,
                    CompletableFuture.supplyAsync(
                            () -> TurnProbe.ask(config, server, Clock.systemUTC()), Thread::startVirtualThread));
        }
        Map<TurnAddress, TurnProbe.Answer> answers = new LinkedHashMap<>();
        asked.forEach((server, answer) -> answers.put(server, answer.join()));
        return answers;
    }
}
