package org.cordboard.sip;

import gov.nist.javax.sip.stack.HopImpl;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sip.address.Hop;
import org.cordboard.sip.registrar.Contact;

/// A telephone that is registered, and the way to it. Any thread.
final class PhoneLine {
    private static final int USUAL_PORT = 5060;

    private final Wire wire;
    private final String pingId = UUID.randomUUID().toString();
    private volatile Contact contact;
    private volatile Optional<Flow> flow;
    private Future<?> next;
    private boolean over;
    private long pings;
    private boolean unanswered;
    private volatile boolean takesUnasked = true;

    /// @param flow empty for one of before the last restart
    PhoneLine(Wire wire, Contact contact, Optional<Flow> flow) {
        this.wire = wire;
        this.contact = contact;
        this.flow = flow;
    }

    Contact contact() {
        return contact;
    }

    synchronized void refreshed(Contact now, Flow way) {
        contact = now;
        flow = Optional.of(way);
        unanswered = false;
    }

    /// Whether it is told of messages without having asked for it.
    boolean takesUnasked() {
        return takesUnasked;
    }

    void wantsNothingUnasked() {
        takesUnasked = false;
    }

    /// By which answers to our pings are known.
    String pingId() {
        return pingId;
    }

    /// How many were sent.
    synchronized long pings() {
        return pings;
    }

    /// @return false when the last one was not answered
    synchronized boolean beginPing() {
        if (unanswered) {
            return false;
        }
        unanswered = true;
        pings++;
        return true;
    }

    synchronized void present() {
        unanswered = false;
    }

    /// The flow of its last REGISTER. When its connection is gone, the telephone can only be reached when it is behind
    /// no NAT, and listens where it says.
    ///
    /// @return empty when there is no way
    Optional<Hop> hop() {
        if (contact.transport().equals("udp")) {
            return new Flow(contact.source(), "udp", Optional.empty()).hop();
        }
        return flow.flatMap(Flow::hop).or(this::direct);
    }

    private Optional<Hop> direct() {
        try {
            var uri = wire.uri(contact.uri());
            String source = contact.source().getAddress().getHostAddress();
            int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
            return uri.getHost().equals(source)
                    ? Optional.of(new HopImpl(source, port, contact.transport()))
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /// What is to be done next about this telephone, in place of what was to be.
    synchronized void next(Supplier<Future<?>> task) {
        if (next != null) {
            next.cancel(false);
        }
        next = over ? null : task.get();
    }

    synchronized void end() {
        over = true;
        if (next != null) {
            next.cancel(false);
        }
    }
}
