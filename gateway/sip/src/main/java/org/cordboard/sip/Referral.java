package org.cordboard.sip;

import gov.nist.javax.sip.header.extensions.ReplacesHeader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.ReferToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.SignOn;

/// A REFER that was accepted, and the subscription that comes with it (RFC 3515, 2.4.4): one NOTIFY that it is being
/// looked at, and one that tells its end.
final class Referral implements Transfer {
    private static final String WITHOUT_SUBSCRIPTION = "Refer-Sub";

    private final SipCall call;
    private final Office office;
    private final long number;
    private final boolean tells;
    private final String to;
    private final Optional<DialogId> replaces;

    private Referral(SipCall call, Office office, Exchange refer, URI to) throws ParseException {
        this.call = call;
        this.office = office;
        number = refer.number();
        tells = !isUnwanted(refer.request());
        this.to = Party.user(to);
        replaces = replaces(to, office.wire());
    }

    /// Reads a REFER within a call, and answers it.
    ///
    /// @return empty when it was refused
    static Optional<Referral> accept(SipCall call, Office office, Exchange refer) {
        ReferToHeader header = (ReferToHeader) refer.request().getHeader(ReferToHeader.NAME);
        if (header == null) {
            refer.answer(Response.BAD_REQUEST, "Refer-To missing or malformed", call.localTag());
            return Optional.empty();
        }
        URI to = header.getAddress().getURI();
        if (!to.isSipURI() && !to.getScheme().equalsIgnoreCase("tel")) {
            refer.answer(Response.UNSUPPORTED_URI_SCHEME, "Refer-To must be a sip or tel URI", call.localTag());
            return Optional.empty();
        }
        Referral referral;
        try {
            referral = new Referral(call, office, refer, to);
        } catch (ParseException | IllegalArgumentException malformed) {
            refer.answer(Response.BAD_REQUEST, "Replaces in Refer-To is malformed", call.localTag());
            return Optional.empty();
        }
        Response accepted = office.wire().response(refer.request(), Response.ACCEPTED, "Accepted", call.localTag());
        office.wire().addContact(accepted, refer.transport());
        if (!referral.tells) {
            office.wire().addHeader(accepted, WITHOUT_SUBSCRIPTION, "false");
        }
        refer.send(accepted);
        return Optional.of(referral);
    }

    /// RFC 4488, 4.
    private static boolean isUnwanted(Request refer) {
        return refer.getHeader(WITHOUT_SUBSCRIPTION) != null
                && refer.getHeader(WITHOUT_SUBSCRIPTION)
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains("false");
    }

    /// RFC 3891, 6.1, escaped as a header of a URI is.
    private static Optional<DialogId> replaces(URI to, Wire wire) throws ParseException {
        String escaped = to instanceof SipURI sip ? sip.getHeader(ReplacesHeader.NAME) : null;
        if (escaped == null) {
            return Optional.empty();
        }
        String value = URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        ReplacesHeader replaces = (ReplacesHeader) wire.headers().createHeader(ReplacesHeader.NAME, value);
        if (replaces.getToTag() == null || replaces.getFromTag() == null) {
            throw new ParseException("Replaces must name both tags: " + value, 0);
        }
        return Optional.of(new DialogId(replaces.getCallId(), replaces.getToTag(), replaces.getFromTag()));
    }

    @Override
    public String to() {
        return to;
    }

    @Override
    public boolean isAttended() {
        return replaces.isPresent();
    }

    @Override
    public Optional<Replaced> replaced() {
        return replaces.flatMap(office.calls()::find).map(SipCall::asReplaced);
    }

    /// To be called before the others.
    void begun() {
        notify("100 Trying", "active;expires=60");
    }

    @Override
    public void taken() {
        notify("200 OK", "terminated;reason=noresource");
    }

    @Override
    public void refused(int status, String phrase) {
        if (status < 400 || status > 699) {
            throw new IllegalArgumentException("status must be 400–699 to refuse a transfer, not " + status);
        }
        notify(status + " " + phrase, "terminated;reason=noresource");
    }

    private void notify(String status, String subscription) {
        if (!tells) {
            return;
        }
        Request notify;
        Dialog dialog;
        synchronized (call) {
            if (call.state() != SipCall.State.CONFIRMED) {
                return;
            }
            dialog = call.dialog();
            notify = dialog.refreshing(Request.NOTIFY);
        }
        office.wire().addHeader(notify, "Event", "refer;id=" + number);
        office.wire().addHeader(notify, "Subscription-State", subscription);
        office.wire().addFragment(notify, "SIP/2.0 " + status);
        new Question(
                        office,
                        new SignOn(Optional.empty()),
                        notify,
                        dialog.flow().orElse(null),
                        Question.Outcome.whatever(() -> {}))
                .ask();
    }
}
