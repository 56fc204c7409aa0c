package org.cordboard.server.phone;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordboard.core.company.Person;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.CallId;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.OfferRefusedException;
import org.cordboard.server.call.CallerKeys;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.OfferNotAcceptableException;
import org.cordboard.sip.Replaced;
import org.cordboard.sip.SipListener;
import org.cordboard.sip.Transfer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where calls of the telephone network enter: tells the floor of them and keeps the two sides' names for one
/// another.
public final class PhoneDoor implements SipListener {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneDoor.class);

    private final MediaEngine media;
    private final LiveCalls calls;
    private final CallerKeys keys;
    private final Inbox inbox;
    private final Supplier<CallId> ids;
    private final Set<String> tieTrunks;
    private final TraceNotes trace;
    private final Function<String, Optional<Person>> people;
    private final Secrecy secrecy;
    private final BinaryOperator<String> names;
    private final ConcurrentMap<IncomingCall, Known> known = new ConcurrentHashMap<>();
    private volatile BiConsumer<CallId, IncomingCall> arrivals = (_, _) -> {};

    private record Known(CallId id, PhoneCaller caller) {}

    /// @param ids names new calls
    /// @param tieTrunks by their names
    /// @param people by the extensions of their telephones
    /// @param names what a caller is called, of the number and the name that the network has delivered
    public PhoneDoor(
            MediaEngine media,
            LiveCalls calls,
            CallerKeys keys,
            Inbox inbox,
            Supplier<CallId> ids,
            Set<String> tieTrunks,
            TraceNotes trace,
            Function<String, Optional<Person>> people,
            Secrecy secrecy,
            BinaryOperator<String> names) {
        this.tieTrunks = Set.copyOf(tieTrunks);
        this.media = media;
        this.calls = calls;
        this.keys = keys;
        this.inbox = inbox;
        this.ids = ids;
        this.trace = trace;
        this.people = people;
        this.secrecy = secrecy;
        this.names = names;
    }

    /// @param instead of whoever was before; hears of each call after the floor has, may block, and must not fail
    public void onArrival(BiConsumer<CallId, IncomingCall> instead) {
        arrivals = instead;
    }

    @Override
    public void onCall(IncomingCall sip) {
        CallId id = ids.get();
        PhoneCaller caller = new PhoneCaller(sip, media, secrecy);
        trace.arrived(id, sip);
        known.put(sip, new Known(id, caller));
        calls.add(id, caller, () -> known.remove(sip));
        LOG.info(
                "Call {}: {} dials {} from {} over {} (Call-ID {})",
                id,
                sip.callerNumber(),
                sip.dialled(),
                sip.peer(),
                sip.trunk().isEmpty() ? "no trunk" : sip.trunk(),
                sip.callIdHeader());
        Optional<Person> ours = sip.phone().flatMap(people);
        String name = ours.map(Person::name).orElseGet(() -> names.apply(sip.callerNumber(), sip.callerName()));
        Caller who = new Caller(sip.callerNumber(), name, Caller.Origin.PHONE, sip.trunk());
        Origin origin = ours.map(person -> Origin.phone(person.id())).orElseGet(() -> overTrunk(sip.trunk()));
        inbox.post(at -> new CallEvent.CallArrived(at, id, sip.dialled(), who, origin));
        arrivals.accept(id, sip);
    }

    private Origin overTrunk(String trunk) {
        return tieTrunks.contains(trunk) ? Origin.tie(trunk) : Origin.carrier(trunk);
    }

    @Override
    public void onCallEnded(IncomingCall sip, Ended ended, Runnable confirm) {
        Known call = known.get(sip);
        if (call == null || !calls.isCaller(call.id(), call.caller())) {
            confirm.run();
            return;
        }
        Cause cause = switch (ended) {
            case CANCELLED -> Cause.CALLER_GAVE_UP_BEFORE_ANSWER;
            case BYE -> Cause.CALLER_HUNG_UP;
            case NEVER_CONFIRMED, EXPIRED -> Cause.CALLER_LOST;
        };
        call.caller().hungUp(confirm, () -> inbox.post(at -> new CallEvent.CallerHungUp(at, call.id(), cause)));
    }

    /// What the floor knows a call by; empty for one that has ended.
    public Optional<CallId> call(Replaced replaced) {
        return switch (replaced) {
            case Replaced.Made(var sip) -> Optional.ofNullable(known.get(sip)).map(Known::id);
            case Replaced.Dialled(var listener) ->
                listener instanceof DialledPhone phone ? Optional.of(phone.call()) : Optional.empty();
        };
    }

    @Override
    public void onTransfer(IncomingCall sip, Transfer transfer) {
        Known call = known.get(sip);
        if (call == null || !calls.isCaller(call.id(), call.caller())) {
            transfer.refused(481, "Call Does Not Exist");
        } else {
            AskedTransfers.tell(transfer, this::call, new CallersTransfer(call.id(), call.caller(), inbox));
        }
    }

    @Override
    public void onDigit(IncomingCall sip, char key) {
        Known call = known.get(sip);
        if (call != null) {
            keys.pressed(call.id(), key);
        }
    }

    @Override
    public String onOfferWanted(IncomingCall sip, String last) {
        Known call = known.get(sip);
        return call == null ? last : call.caller().offerAgain(last);
    }

    @Override
    public void onReanswered(IncomingCall sip, String answer) {
        Known call = known.get(sip);
        if (call == null) {
            return;
        }
        try {
            call.caller().answered(answer);
        } catch (OfferRefusedException refused) {
            LOG.info("Call {}: sound stays as it was: {}", call.id(), refused.getMessage());
        }
    }

    @Override
    public String onReoffer(IncomingCall sip, String offer) throws OfferNotAcceptableException {
        Known call = known.get(sip);
        if (call == null) {
            throw new OfferNotAcceptableException("The call has ended");
        }
        try {
            return call.caller().reoffer(offer);
        } catch (OfferRefusedException refused) {
            throw new OfferNotAcceptableException(refused.getMessage());
        }
    }
}
