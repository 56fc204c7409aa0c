package org.cordboard.server.webcall;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.media.AnsweredLeg;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.OfferRefusedException;
import org.cordboard.protocol.IceServer;
import org.cordboard.protocol.ToCaller;
import org.cordboard.server.call.ArrivedSide;
import org.cordboard.server.call.CannotAnswerException;
import org.cordboard.server.peer.PeerPlace;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.server.wire.BadMessageException;
import org.cordboard.sip.Dialling;

/// A caller at a web page: joins the page's line to its leg.
final class WebCaller implements ArrivedSide {
    private final CallId call;
    private final String offer;
    private final PageLine line;
    private final String resume;
    private final List<IceServer> relays;
    private final MediaEngine media;
    private final TraceNotes trace;
    private final PeerPlace place;
    private volatile Leg leg;
    private volatile boolean music;

    /// @param resume told to the page, which comes back with it
    /// @param relays that the browser may use
    WebCaller(
            CallId call,
            String offer,
            PageLine line,
            String resume,
            List<IceServer> relays,
            MediaEngine media,
            TraceNotes trace) {
        this.call = call;
        this.offer = offer;
        this.line = line;
        this.resume = resume;
        this.relays = List.copyOf(relays);
        this.media = media;
        this.trace = trace;
        place = new PeerPlace.Page(news -> line.send(new ToCaller.Peer(news)));
    }

    PageLine line() {
        return line;
    }

    /// Whether the caller's sound tells when the caller is gone.
    boolean isHeard() {
        return leg != null;
    }

    /// The page is there again: it is told what it may have missed.
    ///
    /// @param written all of it, oldest first
    void resumed(List<ToCaller.Said> written) {
        line.send(new ToCaller.Resumed());
        written.forEach(line::send);
        line.send(new ToCaller.Hearing(music));
    }

    /// Other paths for the sound there is.
    void restart(String sdp) throws BadMessageException {
        try {
            if (leg == null) {
                throw new BadMessageException(
                        "media-restart",
                        Sentence.of("There is no sound to go on with"),
                        Sentence.of("Wait until the call is answered"));
            }
            line.send(new ToCaller.MediaAnswer(media.restartBrowser(leg, sdp)));
        } catch (OfferRefusedException other) {
            throw new BadMessageException(
                    "media-restart.sdp",
                    Sentence.verbatim(other.getMessage()),
                    Sentence.of("Send the offer of the connection there is"));
        }
    }

    @Override
    public Leg answer(LegListener listener) throws CannotAnswerException {
        try {
            AnsweredLeg answered = media.openBrowser(offer, listener, trace.ofCaller(call));
            leg = answered.leg();
            line.send(new ToCaller.Answered(call.value(), answered.answer(), resume, relays));
            return answered.leg();
        } catch (OfferRefusedException refused) {
            throw new CannotAnswerException(
                    switch (refused.reason()) {
                        case MALFORMED -> Cause.BAD_OFFER;
                        case NO_COMMON_CODEC, NO_COMMON_SECURITY -> Cause.NO_COMMON_CODEC;
                        case NO_PORT -> Cause.GATEWAY_FAILED;
                    },
                    refused.getMessage());
        }
    }

    @Override
    public void hearsMusic(boolean newMusic) {
        music = newMusic;
        line.send(new ToCaller.Hearing(newMusic));
    }

    @Override
    public Optional<PeerPlace> browser() {
        return Optional.of(place);
    }

    PeerPlace place() {
        return place;
    }

    /// The page shows that by itself.
    @Override
    public void ring() {}

    @Override
    public int maxForwards() {
        return Dialling.USUAL_MAX_FORWARDS;
    }

    @Override
    public void end(Cause cause) {
        line.send(new ToCaller.Ended(cause.name(), line.language().say(EndWords.of(cause))));
        line.close("The call has ended");
    }

    /// A page that hangs up waits for nothing.
    @Override
    public void confirmEnd() {
        line.close("The call has ended");
    }
}
