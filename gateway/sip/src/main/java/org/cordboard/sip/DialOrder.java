package org.cordboard.sip;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.cordboard.sip.dialect.NumberFormat;

/// A call that is to be made over whichever trunk takes it.
///
/// @param number who is called: digits, `*` and `#`, with a leading `+` or not
/// @param from who calls, as carriers are shown; as `number`
/// @param inside who calls, as tie trunks are shown; where it is no number, `from`
/// @param offer our SDP for a trunk
/// @param ringFor after which the call is given up
/// @param over names of trunks, tried in this order; empty: all but tie trunks, as they are ranked
/// @param emergency all other trunks are tried as well, whatever limits and heartbeats say
/// @param maxForwards how many more systems the call may come through, this one's peer included (RFC 3261, 8.1.1.6)
public record DialOrder(
        String number,
        String from,
        String inside,
        Function<Trunk, String> offer,
        Duration ringFor,
        List<String> over,
        boolean emergency,
        int maxForwards) {
    public DialOrder {
        over = List.copyOf(over);
    }

    /// Over all trunks but tie trunks, as they are ranked, with the same offer for all.
    public DialOrder(String number, String from, String offer, Duration ringFor) {
        this(number, from, "", _ -> offer, ringFor, List.of(), false, Dialling.USUAL_MAX_FORWARDS);
    }

    /// With numbers as the trunk writes them; emergency numbers stay as they are.
    Dialling over(Trunk trunk) {
        boolean knowsInside = trunk.service().tie() && Dialling.isNumber(inside);
        NumberFormat numbers = trunk.dialect().numbers();
        return new Dialling(
                trunk,
                emergency ? number : numbers.write(number),
                numbers.write(knowsInside ? inside : from),
                offer.apply(trunk),
                ringFor,
                maxForwards);
    }
}
