package org.cordboard.server.webcall;

import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;
import org.cordboard.media.AnsweredLeg;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.OfferRefusedException;
import org.cordboard.protocol.ToCaller;
import org.cordboard.server.call.ArrivedSide;
import org.cordboard.server.call.CannotAnswerException;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.server.wire.Socket;
import org.cordboard.sip.Dialling;

/// A caller at a web page: joins the page's socket to its leg.
final class WebCaller implements ArrivedSide {
    private final CallId call;
    private final String offer;
    private final Socket socket;
    private final MediaEngine media;
    private final TraceNotes trace;

    WebCaller(CallId call, String offer, Socket socket, MediaEngine media, TraceNotes trace) {
        this.call = call;
        this.offer = offer;
        this.socket = socket;
        this.media = media;
        this.trace = trace;
    }

    @Override
    public Leg answer(LegListener listener) throws CannotAnswerException {
        try {
            AnsweredLeg answered = media.openBrowser(offer, listener, trace.ofCaller(call));
            socket.send(new ToCaller.Answered(call.value(), answered.answer()));
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
    public void hearsMusic(boolean music) {
        socket.send(new ToCaller.Hearing(music));
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
        socket.send(new ToCaller.Ended(cause.name(), EndWords.of(cause)));
        socket.close("The call has ended");
    }

    /// A page that hangs up waits for nothing.
    @Override
    public void confirmEnd() {
        socket.close("The call has ended");
    }
}
