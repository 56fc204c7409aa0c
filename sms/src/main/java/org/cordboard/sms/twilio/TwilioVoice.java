package org.cordboard.sms.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Reject;
import com.twilio.twiml.voice.Sip;
import java.util.List;
import java.util.OptionalInt;
import org.cordboard.sms.provider.ForgedException;
import org.cordboard.sms.provider.NetworkCall;
import org.cordboard.sms.voice.Bringing;
import org.cordboard.sms.voice.DialledNumber;
import org.cordboard.sms.voice.LegReport;
import org.cordboard.sms.voice.LegState;
import org.cordboard.sms.voice.VoiceNetwork;

/// Twilio's webhooks of calls, and what they are answered (TwiML).
public final class TwilioVoice implements VoiceNetwork {
    /// The longest that Twilio rings, in seconds: how long a caller waits is for us to say.
    private static final int RINGS_FOR = 600;

    private static final String STATUS = "CallStatus";

    private final TwilioRequests requests;

    public TwilioVoice(TwilioConfig config) {
        this.requests = new TwilioRequests(config);
    }

    @Override
    public String name() {
        return "Twilio";
    }

    @Override
    public DialledNumber dialled(NetworkCall request) throws ForgedException {
        requests.believe(request);
        return new DialledNumber(
                request.required("CallSid"), request.optional("From").orElse(""), request.required("To"));
    }

    @Override
    public LegReport leg(NetworkCall request) throws ForgedException {
        return call(request);
    }

    @Override
    public LegReport caller(NetworkCall request) throws ForgedException {
        return call(request);
    }

    private LegReport call(NetworkCall request) throws ForgedException {
        requests.believe(request);
        return new LegReport(
                request.required("CallSid"),
                state(STATUS, request.required(STATUS)),
                number(request, "CallDuration"),
                number(request, "SipResponseCode"));
    }

    @Override
    public LegReport outcome(NetworkCall request) throws ForgedException {
        requests.believe(request);
        return new LegReport(
                request.optional("DialCallSid").orElse(""),
                state("DialCallStatus", request.required("DialCallStatus")),
                number(request, "DialCallDuration"),
                number(request, "DialSipResponseCode"));
    }

    private static OptionalInt number(NetworkCall request, String field) {
        return request.optional(field)
                .map(digits -> OptionalInt.of(TwilioRequests.number(field, digits)))
                .orElseGet(OptionalInt::empty);
    }

    private static LegState state(String field, String status) {
        return switch (status) {
            case "queued", "initiated" -> LegState.CALLED;
            case "ringing" -> LegState.RINGING;
            case "in-progress", "answered" -> LegState.ANSWERED;
            case "completed" -> LegState.ENDED;
            case "busy" -> LegState.BUSY;
            case "no-answer" -> LegState.NOT_ANSWERED;
            case "failed" -> LegState.FAILED;
            case "canceled" -> LegState.GIVEN_UP;
            default -> throw new IllegalArgumentException(field + " is '" + status + "', which is not known");
        };
    }

    @Override
    public String bring(Bringing bringing) {
        Sip.Builder sip = new Sip.Builder(bringing.address());
        // So that the caller hears it ring, and pays, no earlier than we answer.
        Dial.Builder dial = new Dial.Builder().answerOnBridge(true).timeout(RINGS_FOR);
        bringing.told().ifPresent(told -> {
            sip.statusCallback(told.leg())
                    .statusCallbackMethod(HttpMethod.POST)
                    .statusCallbackEvents(
                            List.of(Sip.Event.INITIATED, Sip.Event.RINGING, Sip.Event.ANSWERED, Sip.Event.COMPLETED));
            dial.action(told.outcome()).method(HttpMethod.POST);
        });
        return new VoiceResponse.Builder()
                .dial(dial.sip(sip.build()).build())
                .build()
                .toXml();
    }

    @Override
    public String refuse() {
        return new VoiceResponse.Builder()
                .reject(new Reject.Builder().reason(Reject.Reason.REJECTED).build())
                .build()
                .toXml();
    }

    @Override
    public String end() {
        return new VoiceResponse.Builder()
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }
}
