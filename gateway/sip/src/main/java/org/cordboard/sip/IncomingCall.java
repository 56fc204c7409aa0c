package org.cordboard.sip;

import java.net.InetAddress;
import java.util.Optional;

/// A call that came in over SIP: one INVITE's server transaction and, once answered, its dialog. Known by its
/// branch and tags, never by Call-ID alone. Methods may be called from any thread, may block for as long as a
/// send takes, and do nothing when the call has already taken another turn (CANCEL against answer: the first
/// one counts).
public interface IncomingCall {
    /// Of the INVITE, for the time line.
    String callIdHeader();

    /// User part of the request URI (RFC 3261, 8.1.1.1). Over a registration that is our own name, and then it is
    /// what P-Called-Party-ID (RFC 7315, 4.2) or To says; the trunk's number when these name only our account.
    String dialled();

    /// User part of From, or of what a trusted trunk asserts; empty when withheld. Of a telephone of ours its
    /// extension, whatever From says.
    String callerNumber();

    /// Display name from there; empty when there is none, when it is withheld, and for a telephone of ours.
    String callerName();

    /// The extension whose telephone calls, which has proved by digest that it is it; empty for whoever else calls.
    default Optional<String> phone() {
        return Optional.empty();
    }

    /// The address at which the telephone of [#phone] is seen, whatever it says of itself: a NAT may stand before
    /// it. Empty for whoever else calls, for a telephone behind a proxy, and for one on this machine.
    default Optional<InetAddress> seenAt() {
        return Optional.empty();
    }

    /// What a header of the INVITE says that others have put there for us, such as `X-Ticket`, after the trunk's rules;
    /// empty when there is none.
    ///
    /// @param name of a header that SIP itself does not know (RFC 3261, 7.3.1, `extension-header`), in any case
    default Optional<String> header(String name) {
        return Optional.empty();
    }

    /// The offered SDP; empty when the INVITE carried none.
    String offer();

    /// Where the call came from, such as `udp 192.0.2.7:5060`, for the time line.
    String peer();

    /// Name of the trunk that the call came over; empty when it came from none that is known.
    String trunk();

    /// Whether its sound is encrypted: as the trunk says; else as is usual for the transport.
    Trunk.Srtp srtp();

    /// How many more systems the call may come through, 0–255 (RFC 3261, 8.1.1.6); 70 where it does not say. Who
    /// sends it on takes one off.
    int maxForwards();

    /// Sends 180.
    void ring();

    /// Sends 183 with the SDP answer, so that the caller hears what is played before the call is answered (RFC 3960).
    /// [#answer] has to repeat that SDP.
    ///
    /// @return false when the caller made no offer or has given up
    boolean progress(String sdp);

    /// Sends 200 with the SDP answer; it is repeated until ACK (RFC 3261, 13.3.1.4).
    ///
    /// @return false when the caller had already given up
    boolean answer(String sdp);

    /// Sends 200 with our offer, for an INVITE that carried none, and waits for the ACK, 32 s at most (RFC 3261,
    /// 13.2.1).
    ///
    /// @return the caller's answer; empty when the caller gave up or did not answer the offer
    Optional<String> answerWithOffer(String sdp);

    /// Offers anew by re-INVITE (RFC 3261, 14.1) and waits for the answer: some seconds more when the peer offers
    /// at the same time, 32 s at most for one try.
    ///
    /// @return the answer
    /// @throws OfferNotAcceptableException when the peer refuses, or the call is not up; it goes on as it was
    String reoffer(String sdp) throws OfferNotAcceptableException;

    /// Why the peer cancelled or hung up, as Reason says (RFC 3326), such as `Q.850;cause=16`; empty before the
    /// end, and when the peer did not say.
    String endReason();

    /// Sends a final error, such as 404 or 488, with our words for it and never a detail of our insides.
    ///
    /// @param status 400–699
    void refuse(int status, String phrase);

    /// Sends BYE, or refuses with 480 when the call was not answered. A BYE before the caller has confirmed our
    /// answer waits for that (RFC 3261, 15).
    void hangUp();
}
