package org.cordboard.sip;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.cordboard.sip.dns.Locator;
import org.cordboard.sip.stack.TrunkGate;
import org.cordboard.sip.trunk.Ranking;

/// The trunks of an edge. Any thread.
public final class Trunks {
    private final Office office;
    private final Locator locator;
    private final TrunkGate gate;

    /// @param gate through which the trunks' calls come
    Trunks(Office office, Locator locator, TrunkGate gate) {
        this.office = office;
        this.locator = locator;
        this.gate = gate;
    }

    /// Begins to use trunks: registers where that is wanted, and watches them. To be called once.
    ///
    /// @param trunks each name once
    public void use(List<Trunk> trunks) {
        List<TrunkLine> lines = trunks.stream().map(this::line).toList();
        office.book().replace(lines);
        lines.forEach(line -> office.clockwork().now(() -> line.start(locator)));
    }

    private TrunkLine line(Trunk trunk) {
        return new TrunkLine(office, trunk, addresses -> gate.located().put(trunk.name(), addresses));
    }

    /// How the trunks are doing, in the order in which they were given.
    public List<TrunkReport> reports() {
        return office.book().lines().stream().map(TrunkLine::report).toList();
    }

    /// As [#dial(String, String, Function, Duration, DialListener)], with the same offer for all.
    public OutgoingCall dial(String number, String from, String offer, Duration ringFor, DialListener listener) {
        return dial(number, from, _ -> offer, ringFor, listener);
    }

    /// Begins to call somebody through the first trunk that takes the call, and returns at once.
    ///
    /// @param number and the others as for [Dialling]
    /// @param offer our SDP for a trunk
    /// @param listener hears what becomes of it; perhaps before this returns
    public OutgoingCall dial(
            String number, String from, Function<Trunk, String> offer, Duration ringFor, DialListener listener) {
        List<TrunkLine> order = Ranking.order(
                office.book().lines(),
                line -> line.trunk().service().ranking(),
                () -> ThreadLocalRandom.current().nextDouble());
        Function<Trunk, Dialling> dialling = trunk -> new Dialling(trunk, number, from, offer.apply(trunk), ringFor);
        return new Hunt(office, order, dialling, listener).begin();
    }

    void close() {
        office.book().lines().forEach(TrunkLine::stop);
    }
}
