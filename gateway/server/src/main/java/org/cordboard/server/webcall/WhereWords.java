package org.cordboard.server.webcall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.view.Whereabouts;
import org.cordboard.protocol.ToCaller.Film;
import org.cordboard.protocol.ToCaller.Way;
import org.cordboard.protocol.ToCaller.WayKind;
import org.cordboard.protocol.ToCaller.Where;
import org.cordboard.protocol.ToCaller.WhereStage;

/// Where a caller is, as the caller's page is told.
final class WhereWords {
    private WhereWords() {}

    /// @param films of workgroups that have one
    static Where of(Whereabouts whereabouts, Function<WorkgroupId, Optional<Film>> films) {
        return switch (whereabouts) {
            case Whereabouts.InMenu(var name, var ways) ->
                new Where(WhereStage.MENU, name, null, null, ways(ways), null);
            case Whereabouts.InLine line ->
                new Where(
                        line.rings() ? WhereStage.RINGING : WhereStage.LINE,
                        line.name(),
                        (long) line.place(),
                        line.expected().map(Duration::toSeconds).orElse(null),
                        ways(line.ways()),
                        films.apply(line.workgroup()).orElse(null));
            case Whereabouts.BeingConnected _ -> plain(WhereStage.CONNECTING, "");
            case Whereabouts.WithSomebody(Optional<String> person) -> plain(WhereStage.TALKING, person.orElse(""));
            case Whereabouts.AtMailbox(var name, boolean recording) ->
                plain(recording ? WhereStage.RECORDING : WhereStage.GREETING, name);
            case Whereabouts.Elsewhere _ -> plain(WhereStage.ELSEWHERE, "");
        };
    }

    private static Where plain(WhereStage stage, String name) {
        return new Where(stage, name, null, null, List.of(), null);
    }

    private static List<Way> ways(List<Whereabouts.Way> ways) {
        return ways.stream()
                .map(way -> new Way(way.keys(), WayKind.valueOf(way.kind().name()), way.name()))
                .toList();
    }
}
