package org.cordboard.sip;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ListIterator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.MinExpiresHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.SignOn;
import org.cordboard.sip.trunk.RegistrationState;
import org.cordboard.sip.trunk.RegistrationState.Refused;
import org.cordboard.sip.trunk.RegistrationState.Registered;
import org.cordboard.sip.trunk.RegistrationState.Registering;
import org.cordboard.sip.trunk.RegistrationState.Unreachable;
import org.cordboard.sip.trunk.RegistrationState.Unregistered;
import org.cordboard.sip.trunk.Waits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a trunk told where we are (RFC 3261, 10.2), and tries again when it does not want to know.
final class Registration implements Question.Outcome {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final Duration ASKED_FOR = Duration.ofHours(1);

    /// Carriers ban addresses that come with a wrong secret too often.
    private static final Waits AFTER_REFUSAL = new Waits(Duration.ofSeconds(30), Duration.ofMinutes(30));

    private final Office office;
    private final TrunkLine line;
    private final String callId = UUID.randomUUID().toString();
    private final Waits afterSilence;
    private RegistrationState state = new Unregistered();
    private Duration wanted = ASKED_FOR;
    private Trunk target;
    private Question question;
    private Future<?> next;
    private int failures;
    private boolean over;

    Registration(Office office, TrunkLine line) {
        this.office = office;
        this.line = line;
        afterSilence = new Waits(office.timers().retry(), Duration.ofMinutes(5));
    }

    synchronized RegistrationState state() {
        return state;
    }

    void begin() {
        register(wanted);
    }

    /// Takes us off the registrar's list, without waiting for its answer.
    void end() {
        boolean listed;
        synchronized (this) {
            listed = state instanceof Registered;
            over = true;
            state = new Unregistered();
            if (next != null) {
                next.cancel(false);
            }
        }
        if (listed) {
            register(Duration.ZERO);
        }
    }

    private void register(Duration expires) {
        Question asked;
        synchronized (this) {
            if (over && expires.isPositive()) {
                return;
            }
            Optional<String> lost = line.lost();
            if (lost.isPresent()) {
                failed(new Unreachable(lost.get(), "The trunk is used as soon as it is found"));
                return;
            }
            target = line.target();
            if (!(state instanceof Registered) && !over) {
                state = new Registering();
            }
            long number = question == null ? 1 : question.number() + 1;
            asked = new Question(
                    office,
                    new SignOn(line.registrarCredentials()),
                    request(number, expires),
                    office.wire().hop(target),
                    this);
            question = asked;
        }
        asked.ask();
    }

    private Request request(long number, Duration expires) {
        Wire wire = office.wire();
        try {
            SipURI us = wire.theirs(target, target.account().orElseThrow().user());
            us.removePort();
            us.removeParameter("transport");
            Request request = wire.request(Request.REGISTER, target, us, callId, number);
            request.setHeader(wire.contact(
                    line.handle(),
                    target.transport().parameter(),
                    target.dialect().contactName()));
            wire.addHeader(request, ExpiresHeader.NAME, String.valueOf(expires.toSeconds()));
            return request;
        } catch (ParseException e) {
            throw new IllegalStateException("cannot make REGISTER", e);
        }
    }

    @Override
    public synchronized void onAnswer(Response response) {
        if (over) {
            return;
        }
        int status = response.getStatusCode();
        if (status < 300) {
            registered(granted(response));
        } else if (status == Response.INTERVAL_TOO_BRIEF && isLonger(response)) {
            again(Duration.ZERO);
        } else if (status >= 500 && status < 600 || status == Response.REQUEST_TIMEOUT) {
            failed(new Unreachable(
                    "answers " + question.words(response), "The carrier's server has a fault: ask the carrier"));
        } else {
            failed(new Refused(question.words(response), remedy(response)));
        }
        retryAfter(response);
    }

    @Override
    public synchronized void onNoAnswer(String words) {
        if (!over) {
            failed(new Unreachable(
                    words,
                    "Check address, port and transport of the trunk, and that a firewall lets both ways through"));
        }
    }

    private static String remedy(Response response) {
        return switch (response.getStatusCode()) {
            case Response.UNAUTHORIZED, Response.PROXY_AUTHENTICATION_REQUIRED ->
                "Check the trunk's username and secret, and its realm if there is one";
            case Response.FORBIDDEN ->
                "The carrier knows us but does not let us register: check username and secret, and with the carrier"
                        + " whether the account is active and may come from this address";
            case Response.NOT_FOUND -> "The carrier does not know the username, or not at this address: check both";
            default -> "Ask the carrier what it wants, by Call-ID and time";
        };
    }

    private void registered(Duration granted) {
        if (!(state instanceof Registered)) {
            LOG.info("Trunk {} has registered us", line.trunk());
        }
        failures = 0;
        state = new Registered(Instant.now().plus(granted));
        again(granted.multipliedBy(4).dividedBy(5));
    }

    private void failed(RegistrationState how) {
        failures++;
        if (how instanceof Unreachable && target != null) {
            line.failed(target);
        }
        LOG.warn("Trunk {} does not register us: {}", line.trunk(), how);
        Waits waits = how instanceof Refused ? AFTER_REFUSAL : afterSilence;
        state = how;
        again(waits.after(failures, ThreadLocalRandom.current().nextDouble()));
    }

    private void again(Duration wait) {
        if (next != null) {
            next.cancel(false);
        }
        next = office.clockwork().after(wait, () -> register(wanted));
    }

    private void retryAfter(Response response) {
        if (state instanceof Unreachable) {
            RetryAfter.of(response).ifPresent(this::again);
        }
    }

    private boolean isLonger(Response response) {
        if (response.getHeader(MinExpiresHeader.NAME) instanceof MinExpiresHeader least
                && least.getExpires() > wanted.toSeconds()) {
            wanted = Duration.ofSeconds(least.getExpires());
            return true;
        }
        return false;
    }

    /// For how long: what our contact says, else what the response says (RFC 3261, 10.2.4).
    private Duration granted(Response response) {
        int seconds = -1;
        for (ListIterator<?> i = response.getHeaders(ContactHeader.NAME); i.hasNext(); ) {
            ContactHeader contact = (ContactHeader) i.next();
            if (Party.user(contact.getAddress().getURI()).equals(line.handle())) {
                seconds = contact.getExpires();
            }
        }
        if (seconds < 0 && response.getHeader(ExpiresHeader.NAME) instanceof ExpiresHeader all) {
            seconds = all.getExpires();
        }
        return seconds < 0 ? wanted : Duration.ofSeconds(Math.max(seconds, 1));
    }
}
