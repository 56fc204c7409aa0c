package org.cordboard.sms.twilio;

import com.twilio.security.RequestValidator;
import org.cordboard.sms.provider.ForgedException;
import org.cordboard.sms.provider.NetworkCall;

/// Which requests come from our account at Twilio. They are believed by their signature, which is over the address
/// under which Twilio believes to reach us: never over what a proxy has made of it.
final class TwilioRequests {
    private final TwilioConfig config;
    private final RequestValidator signatures;

    TwilioRequests(TwilioConfig config) {
        this.config = config;
        this.signatures = new RequestValidator(config.token());
    }

    /// @throws ForgedException for all others
    void believe(NetworkCall call) throws ForgedException {
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

    /// @throws IllegalArgumentException naming the field
    static int number(String field, String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(field + " is '" + digits + "', which is no number", noNumber);
        }
    }
}
