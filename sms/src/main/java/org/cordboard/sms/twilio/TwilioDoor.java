package org.cordboard.sms.twilio;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cordboard.sms.consent.ConsentWord;
import org.cordboard.sms.provider.DeliveryReport;
import org.cordboard.sms.provider.ForgedException;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.NetworkCall;
import org.cordboard.sms.provider.NetworkDoor;
import org.cordboard.sms.provider.PicturePlace;

/// Twilio's webhooks of texts.
public final class TwilioDoor implements NetworkDoor {
    private static final int MOST_PICTURES = 10;

    private final TwilioRequests requests;

    public TwilioDoor(TwilioConfig config) {
        this.requests = new TwilioRequests(config);
    }

    @Override
    public IncomingText text(NetworkCall call) throws ForgedException {
        requests.believe(call);
        return new IncomingText(
                call.required("MessageSid"),
                call.required("From"),
                call.required("To"),
                call.optional("Body").orElse(""),
                pictures(call),
                call.optional("OptOutType").flatMap(ConsentWord::in));
    }

    @Override
    public DeliveryReport report(NetworkCall call) throws ForgedException {
        requests.believe(call);
        return new DeliveryReport(
                call.required("MessageSid"),
                Messages.delivery(call.required("MessageStatus")),
                call.optional("ErrorCode")
                        .map(code -> OptionalInt.of(TwilioRequests.number("ErrorCode", code)))
                        .orElseGet(OptionalInt::empty),
                OptionalInt.empty(),
                Optional.empty());
    }

    private static List<PicturePlace> pictures(NetworkCall call) {
        int count = call.optional("NumMedia")
                .map(digits -> TwilioRequests.number("NumMedia", digits))
                .orElse(0);
        return IntStream.range(0, Math.min(count, MOST_PICTURES))
                .mapToObj(i -> new PicturePlace(
                        URI.create(call.required("MediaUrl" + i)),
                        call.optional("MediaContentType" + i).orElse("application/octet-stream")))
                .toList();
    }
}
