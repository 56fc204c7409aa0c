package org.cordboard.sms.twilio;

import com.twilio.security.RequestValidator;
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

/// Twilio's webhooks. They are believed by their signature, which is over the address under which
/// Twilio believes to reach us: never over what a proxy has made of it.
public final class TwilioDoor implements NetworkDoor {
    private static final int MOST_PICTURES = 10;

    private final TwilioConfig config;
    private final RequestValidator signatures;

    public TwilioDoor(TwilioConfig config) {
        this.config = config;
        this.signatures = new RequestValidator(config.token());
    }

    @Override
    public IncomingText text(NetworkCall call) throws ForgedException {
        believe(call);
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
        believe(call);
        return new DeliveryReport(
                call.required("MessageSid"),
                Messages.delivery(call.required("MessageStatus")),
                call.optional("ErrorCode")
                        .map(code -> OptionalInt.of(number("ErrorCode", code)))
                        .orElseGet(OptionalInt::empty),
                OptionalInt.empty(),
                Optional.empty());
    }

    private void believe(NetworkCall call) throws ForgedException {
        String address = config.publicBase().resolve("/").toString().replaceFirst("/$", "") + call.target();
        String signature =
                call.signature().orElseThrow(() -> new ForgedException("The request has no X-Twilio-Signature"));
        if (!signatures.validate(address, call.form(), signature)) {
            throw new ForgedException("The request's X-Twilio-Signature is not one of our account for " + address);
        }
        String account = call.required("AccountSid");
        if (!account.equals(config.account())) {
            throw new ForgedException("The request is for the account " + account + ", which is not ours");
        }
    }

    private static List<PicturePlace> pictures(NetworkCall call) {
        int count = call.optional("NumMedia")
                .map(digits -> number("NumMedia", digits))
                .orElse(0);
        return IntStream.range(0, Math.min(count, MOST_PICTURES))
                .mapToObj(i -> new PicturePlace(
                        URI.create(call.required("MediaUrl" + i)),
                        call.optional("MediaContentType" + i).orElse("application/octet-stream")))
                .toList();
    }

    private static int number(String field, String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(field + " is '" + digits + "', which is no number", noNumber);
        }
    }
}
