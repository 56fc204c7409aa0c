package org.cordboard.sip;

import java.net.InetAddress;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sip.address.Address;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.header.RouteHeader;
import org.cordboard.sip.dialect.Dialect;
import org.cordboard.sip.digest.Account;

/// Whom a call of ours reaches.
sealed interface Destination permits TrunkDestination, PhoneDestination {
    /// For the time line, such as `carrier (udp 192.0.2.10:5060)`.
    String place();

    /// Name of the trunk; empty when it is none.
    String trunk();

    /// How many more systems the call may come through, 0–255 (RFC 3261, 8.1.1.6).
    int maxForwards();

    /// What it is, as a sentence begins.
    String kind();

    /// Who we are there; empty: nobody.
    Optional<Account> account();

    /// As [OutgoingCall#seenAt].
    Optional<InetAddress> seenAt();

    /// Of the first message, `udp`, `tcp` or `tls`.
    String transport();

    /// Where the INVITE goes; empty when there is no way any more.
    Optional<Hop> hop(Wire wire);

    /// Which all that is said in the dialog takes; empty: Route and Contact lead it.
    Optional<Hop> flow();

    SipURI target(Wire wire) throws ParseException;

    List<RouteHeader> routes(Wire wire);

    /// Who calls, as the called side is shown.
    Address caller(Wire wire) throws ParseException;

    /// What is written otherwise there.
    Dialect dialect();

    /// Headers that tell who calls apart from that, by their names.
    Map<String, String> assertions(Wire wire) throws ParseException;
}
