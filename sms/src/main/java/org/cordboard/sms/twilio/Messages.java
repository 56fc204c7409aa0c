package org.cordboard.sms.twilio;

import com.twilio.rest.api.v2010.account.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.sms.provider.Delivery;
import org.cordboard.sms.provider.DeliveryReport;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.PicturePlace;
import org.cordboard.sms.provider.SentText;

/// What Twilio's messages mean to us.
final class Messages {
    private Messages() {}

    static DeliveryReport report(Message message) {
        return new DeliveryReport(
                message.getSid(),
                delivery(message.getStatus().toString()),
                message.getErrorCode() == null ? OptionalInt.empty() : OptionalInt.of(message.getErrorCode()),
                number(message.getNumSegments()),
                price(message));
    }

    static SentText sent(Message message) {
        return new SentText(
                report(message),
                message.getFrom().getEndpoint(),
                message.getTo(),
                message.getBody(),
                message.getDateCreated().toInstant());
    }

    static IncomingText received(Message message, List<PicturePlace> pictures) {
        return new IncomingText(
                message.getSid(),
                message.getFrom().getEndpoint(),
                message.getTo(),
                message.getBody(),
                pictures,
                Optional.empty());
    }

    static int pictures(Message message) {
        return number(message.getNumMedia()).orElse(0);
    }

    /// @param status as in Twilio's `MessageStatus`
    /// @throws IllegalArgumentException for one that says nothing of a text on its way out
    static Delivery delivery(String status) {
        return switch (status) {
            case "queued", "accepted", "scheduled" -> Delivery.QUEUED;
            case "sending" -> Delivery.SENDING;
            case "sent" -> Delivery.SENT;
            case "delivered", "partially_delivered" -> Delivery.DELIVERED;
            case "read" -> Delivery.READ;
            case "undelivered" -> Delivery.UNDELIVERED;
            case "failed", "canceled" -> Delivery.FAILED;
            default -> throw new IllegalArgumentException("MessageStatus is '" + status + "', which is not known");
        };
    }

    /// Twilio writes what it charges as a negative number, and nothing as long as it does not know.
    private static Optional<DeliveryReport.Price> price(Message message) {
        if (message.getPrice() == null || message.getPriceUnit() == null) {
            return Optional.empty();
        }
        return Optional.of(new DeliveryReport.Price(
                new BigDecimal(message.getPrice()).abs(), message.getPriceUnit().getCurrencyCode()));
    }

    private static OptionalInt number(String digits) {
        return digits == null || digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
