package org.cordboard.sip;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.cordboard.sip.dns.Locator;
import org.cordboard.sip.stack.TrunkGate;
import org.cordboard.sip.trunk.Presence;
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
        trunks.forEach(trunk -> gate.networks().put(trunk.name(), trunk.alsoFrom()));
        List<TrunkLine> lines = trunks.stream().map(this::line).toList();
        office.book().replace(lines);
        lines.forEach(line -> office.clockwork().now(() -> line.start(locator)));
    }

    private TrunkLine line(Trunk trunk) {
        return new TrunkLine(office, trunk, addresses -> gate.located().put(trunk.name(), addresses));
    }

    /// Asks a trunk once whether it is there, in use or not. Blocks for as long as DNS takes, and some seconds
    /// for each of its servers.
    public Presence ask(Trunk trunk) {
        gate.networks().put(trunk.name(), trunk.alsoFrom());
        return new Probe(office, trunk, addresses -> gate.located().put(trunk.name(), addresses)).ask(locator);
    }

    /// How the trunks are doing, in the order in which they were given.
    public List<TrunkReport> reports() {
        return office.book().lines().stream().map(TrunkLine::report).toList();
    }

    /// Begins to call somebody through the first trunk that takes the call, and returns at once.
    ///
    /// @param listener hears what becomes of it; perhaps before this returns
    public OutgoingCall dial(DialOrder order, DialListener listener) {
        List<String> unknown = order.over().stream()
                .filter(name -> named(name).isEmpty())
                .map(name -> "There is no trunk " + name + " under sip.trunks")
                .toList();
        return new Hunt(office, lines(order), unknown, order, listener).begin();
    }

    private Optional<TrunkLine> named(String name) {
        return outgoing().stream()
                .filter(line -> line.trunk().name().equals(name))
                .findFirst();
    }

    private List<TrunkLine> outgoing() {
        return office.book().lines().stream()
                .filter(line -> !line.trunk().service().incomingOnly())
                .toList();
    }

    private List<TrunkLine> lines(DialOrder order) {
        Set<TrunkLine> lines = new LinkedHashSet<>();
        order.over().forEach(name -> named(name).ifPresent(lines::add));
        List<TrunkLine> ranked = Ranking.order(
                outgoing(),
                line -> line.trunk().service().ranking(),
                () -> ThreadLocalRandom.current().nextDouble());
        if (order.over().isEmpty() || order.emergency()) {
            ranked.stream().filter(line -> !line.trunk().service().tie()).forEach(lines::add);
        }
        if (!order.emergency()) {
            return List.copyOf(lines);
        }
        lines.addAll(ranked);
        return Stream.concat(
                        lines.stream().filter(line -> line.outOfService().isEmpty()),
                        lines.stream().filter(line -> line.outOfService().isPresent()))
                .toList();
    }

    void close() {
        office.book().lines().forEach(TrunkLine::stop);
    }
}
