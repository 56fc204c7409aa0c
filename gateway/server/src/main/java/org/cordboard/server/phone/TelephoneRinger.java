package org.cordboard.server.phone;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.OfferRefusedException;
import org.cordboard.media.OfferedLeg;
import org.cordboard.server.call.DialledListener;
import org.cordboard.server.call.DialledSide;
import org.cordboard.server.call.Dialler;
import org.cordboard.server.call.Outgoing;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.sip.Phones;
import org.cordboard.sip.Replaced;

/// Rings the telephones of people, and lets others dial all other telephones.
public final class TelephoneRinger implements Dialler {
    private static final DialledSide NOBODY = () -> {};

    private final MediaEngine media;
    private final Phones phones;
    private final Function<AgentId, Optional<String>> extensions;
    private final Function<Replaced, Optional<CallId>> calls;
    private final Dialler outside;
    private final TraceNotes trace;
    private final Secrecy secrecy;

    /// @param extensions of people, empty for those without a line
    /// @param calls what the floor knows calls of telephones by
    /// @param outside dials what is no telephone of ours
    public TelephoneRinger(
            MediaEngine media,
            Phones phones,
            Function<AgentId, Optional<String>> extensions,
            Function<Replaced, Optional<CallId>> calls,
            Dialler outside,
            TraceNotes trace,
            Secrecy secrecy) {
        this.media = media;
        this.phones = phones;
        this.extensions = extensions;
        this.calls = calls;
        this.outside = outside;
        this.trace = trace;
        this.secrecy = secrecy;
    }

    @Override
    public DialledSide dial(Outgoing call, DialledListener listener) {
        return outside.dial(call, listener);
    }

    @Override
    public DialledSide ring(AgentId person, Caller caller, Duration ringFor, DialledListener listener) {
        Optional<String> extension = extensions.apply(person);
        if (extension.isEmpty()) {
            return unreachable(listener, "%s has no extension any more".formatted(person));
        }
        try {
            OfferedLeg offered = media.offerPhone(listener.ofLeg());
            DialledPhone phone = new DialledPhone(offered, media, listener, trace, calls);
            phone.ring(phones, extension.get(), caller, ringFor, secrecy);
            return phone;
        } catch (OfferRefusedException noPort) {
            return unreachable(listener, noPort.getMessage());
        }
    }

    private static DialledSide unreachable(DialledListener listener, String reason) {
        listener.onFailed(OutsideEnd.UNREACHABLE, reason);
        return NOBODY;
    }
}
