package org.cordboard.sms.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.cordboard.sms.provider.SendOutcome;

/// What a text that Twilio did not simply accept has come to.
final class SendFailures {
    private static final int OPTED_OUT = 21610;
    private static final int QUEUE_FULL = 21611;
    private static final int BAD_CREDENTIALS = 401;
    private static final int TOO_MANY = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WHEN_MENDED = Duration.ofMinutes(1);

    private SendFailures() {}

    static SendOutcome outcome(TwilioException failed) {
        if (failed instanceof ApiException answer && answer.getStatusCode() != null) {
            return answered(answer, answer.getStatusCode());
        }
        return neverArrived(failed)
                ? new SendOutcome.Later(SOON, "Twilio could not be reached: " + failed.getMessage())
                : new SendOutcome.Unknown("Twilio gave no answer: " + failed.getMessage());
    }

    private static SendOutcome answered(ApiException answer, int status) {
        if (status >= FIRST_SERVER_ERROR || answer.getCode() == null && status != TOO_MANY) {
            return new SendOutcome.Unknown("Twilio answered %d: %s".formatted(status, answer.getMessage()));
        }
        int code = answer.getCode() == null ? 0 : answer.getCode();
        if (status == TOO_MANY || code == QUEUE_FULL) {
            return new SendOutcome.Later(SOON, "Twilio takes no more texts at present");
        }
        if (status == BAD_CREDENTIALS) {
            return new SendOutcome.Later(
                    WHEN_MENDED, "Twilio does not accept the account's secret: set texting.secretFile anew");
        }
        return code == OPTED_OUT
                ? new SendOutcome.OptedOut(TwilioErrors.words(code))
                : new SendOutcome.Refused(code, TwilioErrors.words(code));
    }

    private static boolean neverArrived(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
