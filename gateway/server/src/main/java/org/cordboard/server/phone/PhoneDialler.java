package org.cordboard.server.phone;

import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.OfferRefusedException;
import org.cordboard.media.OfferedLeg;
import org.cordboard.server.call.DialledListener;
import org.cordboard.server.call.DialledSide;
import org.cordboard.server.call.Dialler;
import org.cordboard.server.call.Outgoing;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.sip.Dialling;
import org.cordboard.sip.Trunks;

/// Where calls leave for the telephone network.
public final class PhoneDialler implements Dialler {
    private static final DialledSide NOBODY = () -> {};

    private final MediaEngine media;
    private final Trunks trunks;
    private final Supplier<String> from;
    private final TraceNotes trace;

    /// @param trunks without any nobody can be reached, and the reason says what to set
    /// @param from the number that the called side is shown
    public PhoneDialler(MediaEngine media, Trunks trunks, Supplier<String> from, TraceNotes trace) {
        this.media = media;
        this.trunks = trunks;
        this.from = from;
        this.trace = trace;
    }

    @Override
    public DialledSide dial(Outgoing call, DialledListener listener) {
        if (trunks.reports().isEmpty()) {
            return unreachable(
                    listener,
                    "There is no trunk to dial out: name one under sip.trunks in the gateway's file, or start with --trunk");
        }
        if (!Dialling.isNumber(call.number())) {
            return unreachable(listener, "'" + call.number() + "' is no number that a telephone could dial");
        }
        String shown = from.get();
        if (!Dialling.isNumber(shown)) {
            return unreachable(
                    listener,
                    "The company's number is '" + shown + "', which cannot be shown to those who are called: set one"
                            + " of digits, with a leading + or not");
        }
        try {
            OfferedLeg offered = media.offerPhone(listener.ofLeg());
            DialledPhone phone = new DialledPhone(offered, media, listener, trace, _ -> Optional.empty());
            phone.dial(trunks, call, shown);
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
