package org.cordboard.sip;

import java.util.List;
import java.util.Optional;
import javax.sip.message.Request;

/// The trunks there are. Any thread may look.
final class TrunkBook {
    private volatile List<TrunkLine> lines = List.of();

    List<TrunkLine> lines() {
        return lines;
    }

    void replace(List<TrunkLine> next) {
        lines = List.copyOf(next);
    }

    /// The trunk that an INVITE came over: the one whose registration it names, or the first that has its
    /// address, or whose calls may come from there too.
    Optional<TrunkLine> over(Exchange invite) {
        Request request = invite.request();
        return lines.stream()
                .filter(line -> line.isNamedBy(request))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> line.isAt(invite.source()))
                        .findFirst())
                .or(() -> lines.stream()
                        .filter(line -> line.comesFrom(invite.source()))
                        .findFirst());
    }
}
