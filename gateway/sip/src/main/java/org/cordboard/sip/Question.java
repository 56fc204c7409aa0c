package org.cordboard.sip;

import java.util.Optional;
import java.util.function.Consumer;
import javax.sip.SipException;
import javax.sip.address.Hop;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.SignOn;
import org.cordboard.sip.stack.NoConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A request of ours, other than the INVITE of a call, until somebody has the last word on it. It is asked again when
/// the peer wants to know who we are.
final class Question {
    private static final Logger LOG = LoggerFactory.getLogger(Question.class);

    private final Wire wire;
    private final Clockwork clockwork;
    private final SignOn signOn;
    private final Hop hop;
    private final Outcome outcome;
    private volatile Request request;

    /// Called once, on any thread; may block.
    interface Outcome {
        /// @param response 200–699
        void onAnswer(Response response);

        /// @param words such as `gave no answer`, for the time line
        void onNoAnswer(String words);

        /// @param settled run at the end, whatever that is
        static Outcome whatever(Runnable settled) {
            return either(_ -> settled.run());
        }

        /// @param reply takes the response, or nothing when none came
        static Outcome either(Consumer<Optional<Response>> reply) {
            return new Outcome() {
                @Override
                public void onAnswer(Response response) {
                    reply.accept(Optional.of(response));
                }

                @Override
                public void onNoAnswer(String words) {
                    reply.accept(Optional.empty());
                }
            };
        }
    }

    /// @param hop where to; null: by Route and request URI
    Question(Office office, SignOn signOn, Request request, Hop hop, Outcome outcome) {
        wire = office.wire();
        clockwork = office.clockwork();
        this.signOn = signOn;
        this.request = request;
        this.hop = hop;
        this.outcome = outcome;
    }

    /// Blocks for as long as a send takes. To be called once.
    void ask() {
        signOn.addTo(request);
        send();
    }

    private void send() {
        try {
            wire.send(request, hop, this);
        } catch (SipException e) {
            LOG.debug("Could not send {}", request.getMethod(), e);
            outcome.onNoAnswer("cannot be reached: " + Wire.reason(e));
        }
    }

    /// Called by the stack, which must not be held up.
    ///
    /// @param response 200–699
    void onResponse(Response response) {
        if (NoConnection.isMeant(response)) {
            clockwork.now(() -> outcome.onNoAnswer(NoConnection.words(response)));
        } else if (SignOn.isWanted(response)) {
            clockwork.now(() -> askAgainOrTell(response));
        } else {
            clockwork.now(() -> outcome.onAnswer(response));
        }
    }

    private void askAgainOrTell(Response response) {
        signOn.again(request, response)
                .ifPresentOrElse(
                        again -> {
                            ViaHeader via = (ViaHeader) again.getHeader(ViaHeader.NAME);
                            request = wire.anew(again, via.getTransport());
                            send();
                        },
                        () -> outcome.onAnswer(response));
    }

    /// As [#onResponse(Response)].
    void onTimeout() {
        clockwork.now(() -> outcome.onNoAnswer("gave no answer"));
    }

    /// The CSeq of the last request that was sent.
    long number() {
        return Wire.number(request);
    }

    /// A refusal in words.
    String words(Response response) {
        String status = response.getStatusCode() + " " + response.getReasonPhrase();
        return SignOn.isWanted(response) ? status + "; " + signOn.words(response) : status;
    }
}
