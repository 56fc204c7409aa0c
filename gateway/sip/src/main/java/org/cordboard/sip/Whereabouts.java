package org.cordboard.sip;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cordboard.sip.dns.Domain;
import org.cordboard.sip.dns.Located;
import org.cordboard.sip.dns.Locator;
import org.cordboard.sip.dns.NotLocatedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a trunk is: at its address, or where DNS says that its domain is, looked up again when that has grown old.
/// What
/// was found is used for as long as nothing else is.
final class Whereabouts {
    private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Clockwork clockwork;
    private final Trunk trunk;
    private final Consumer<Set<InetAddress>> found;
    private List<Trunk> targets;
    private String reason = "is still being looked up in DNS";
    private Future<?> next;
    private boolean over;

    /// @param found told the addresses each time
    Whereabouts(Clockwork clockwork, Trunk trunk, Consumer<Set<InetAddress>> found) {
        this.clockwork = clockwork;
        this.trunk = trunk;
        this.found = found;
        targets = trunk.domain().isPresent() ? List.of() : List.of(trunk);
    }

    /// Blocks for as long as DNS takes.
    void begin(Locator locator) {
        trunk.domain().ifPresent(domain -> look(locator, domain));
    }

    synchronized void end() {
        over = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    private void look(Locator locator, Domain domain) {
        Duration again = AFTER_FAILURE;
        try {
            Located located = locator.locate(domain);
            again = located.lasts();
            found(located);
        } catch (NotLocatedException failed) {
            failed(failed.getMessage());
        }
        synchronized (this) {
            next = over ? null : clockwork.after(again, () -> look(locator, domain));
        }
    }

    private void found(Located located) {
        List<Trunk> now = located.targets().stream().map(trunk::at).toList();
        synchronized (this) {
            targets = now;
        }
        LOG.debug("Trunk {} is at {}", trunk, now);
        found.accept(now.stream().map(target -> target.address().getAddress()).collect(Collectors.toSet()));
    }

    private synchronized void failed(String words) {
        if (!words.equals(reason)) {
            LOG.warn("Trunk {} {}", trunk, words);
        }
        reason = words;
    }

    /// In the order in which they are to be tried.
    synchronized List<Trunk> targets() {
        return targets;
    }

    /// Why there are none; empty while there are.
    synchronized Optional<String> lost() {
        return targets.isEmpty() ? Optional.of(reason) : Optional.empty();
    }

    /// A target has failed: the others are tried first from now on.
    synchronized void failed(Trunk target) {
        List<Trunk> order = new ArrayList<>(targets);
        if (order.remove(target)) {
            order.add(target);
            targets = List.copyOf(order);
        }
    }

    synchronized boolean isAt(InetAddress address) {
        return targets.stream().anyMatch(target -> target.address().getAddress().equals(address));
    }
}
