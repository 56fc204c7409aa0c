package org.cordboard.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.header.ContactHeader;
import javax.sip.header.EventHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.SignOn;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.subscription.StatusBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Telephones that want to be told of waiting messages and of who is busy (RFC 6665, RFC 3842, RFC 4235). Any thread.
final class Subscriptions {
    static final String PACKAGES = "message-summary, dialog";

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /// Far more lamps than a telephone has.
    private static final int OF_AN_EXTENSION_AT_MOST = 250;

    private final Office office;
    private final StatusBoard board;
    private final Map<DialogId, Subscription> byDialog = new ConcurrentHashMap<>();
    private final Map<Topic, Set<Subscription>> byTopic = new ConcurrentHashMap<>();

    Subscriptions(Office office, StatusBoard board) {
        this.office = office;
        this.board = board;
    }

    StatusBoard board() {
        return board;
    }

    /// @param account of the telephone, which has proved who it is. Called on virtual threads
    void onSubscribe(Exchange subscribe, PhoneAccount account) {
        Optional<Duration> expires = expires(subscribe);
        if (expires.isEmpty()) {
            subscribe.refuse(
                    new Refusal(
                            Response.INTERVAL_TOO_BRIEF,
                            "Interval Too Brief",
                            "Min-Expires",
                            String.valueOf(SHORTEST.toSeconds())),
                    Exchange.newTag());
        } else if (DialogId.of(subscribe.request()).localTag() != null) {
            again(subscribe, expires.get());
        } else {
            begin(subscribe, account, expires.get());
        }
    }

    private static Optional<Duration> expires(Exchange subscribe) {
        ExpiresHeader asked = subscribe.request().getExpires();
        if (asked == null) {
            return Optional.of(USUAL);
        }
        Duration wanted = Duration.ofSeconds(asked.getExpires());
        if (wanted.isPositive() && wanted.compareTo(SHORTEST) < 0) {
            return Optional.empty();
        }
        return Optional.of(wanted.compareTo(USUAL) < 0 ? wanted : USUAL);
    }

    private void again(Exchange subscribe, Duration expires) {
        Subscription found = byDialog.get(DialogId.of(subscribe.request()));
        if (found == null) {
            subscribe.answer(
                    Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, "Subscription Does Not Exist", Exchange.newTag());
        } else {
            found.refresh(subscribe, expires);
        }
    }

    private void begin(Exchange subscribe, PhoneAccount account, Duration expires) {
        String user = Party.user(subscribe.request().getRequestURI());
        String extension = user.equals(account.username()) ? account.extension() : user;
        Optional<Topic> topic = topic(subscribe, extension);
        if (topic.isEmpty()) {
            subscribe.refuse(new Refusal(Response.BAD_EVENT, "Bad Event", "Allow-Events", PACKAGES), Exchange.newTag());
        } else if (subscribe.request().getHeader(ContactHeader.NAME) == null) {
            subscribe.answer(Response.BAD_REQUEST, "Contact missing or malformed", Exchange.newTag());
        } else if (!topic.get().isOpenTo(account)) {
            subscribe.answer(Response.FORBIDDEN, "That mailbox is another one's", Exchange.newTag());
        } else if (topic.get().isUnknownTo(board)) {
            subscribe.answer(Response.NOT_FOUND, "There is no such extension", Exchange.newTag());
        } else if (hasTooMany(account)) {
            subscribe.answer(
                    Response.FORBIDDEN,
                    "No more than " + OF_AN_EXTENSION_AT_MOST + " subscriptions of an extension",
                    Exchange.newTag());
        } else {
            Subscription made = new Subscription(office, this, subscribe, topic.get(), account.extension());
            byDialog.put(made.dialogId(), made);
            byTopic.computeIfAbsent(topic.get(), _ -> ConcurrentHashMap.newKeySet())
                    .add(made);
            made.refresh(subscribe, expires);
        }
    }

    private static Optional<Topic> topic(Exchange subscribe, String extension) {
        return subscribe.request().getHeader(EventHeader.NAME) instanceof EventHeader event
                ? Topic.of(event.getEventType(), extension)
                : Optional.empty();
    }

    private boolean hasTooMany(PhoneAccount account) {
        return byDialog.values().stream()
                        .filter(one -> one.subscriber().equals(account.extension()))
                        .count()
                >= OF_AN_EXTENSION_AT_MOST;
    }

    void remove(Subscription ended) {
        byDialog.remove(ended.dialogId());
        byTopic.computeIfPresent(ended.topic(), (_, others) -> {
            others.remove(ended);
            return others.isEmpty() ? null : others;
        });
    }

    void changed(Topic topic) {
        byTopic.getOrDefault(topic, Set.of()).forEach(Subscription::changed);
    }

    /// Tells telephones that did not ask (RFC 3842, 3.4, leaves it open): many show their lamp only then.
    void tellUnasked(List<PhoneLine> lines) {
        for (PhoneLine line : lines) {
            String extension = line.contact().extension();
            boolean known = board.messages(extension).isPresent();
            boolean asked = byTopic.getOrDefault(new Topic.Messages(extension), Set.of()).stream()
                    .anyMatch(one -> one.isOf(line));
            if (known && !asked && line.takesUnasked()) {
                tell(line, new Topic.Messages(extension));
            }
        }
    }

    private void tell(PhoneLine line, Topic topic) {
        try {
            Request notify = office.wire()
                    .request(
                            Request.NOTIFY,
                            line.contact(),
                            office.wire().ours(topic.extension()),
                            UUID.randomUUID().toString());
            office.wire().addContact(notify, line.contact().transport());
            office.wire().addHeader(notify, EventHeader.NAME, topic.event());
            office.wire().addHeader(notify, "Subscription-State", "active");
            office.wire()
                    .addBody(notify, topic.subtype(), topic.state(office.wire().entity(topic.extension()), 0, board));
            line.hop()
                    .ifPresent(hop -> new Question(
                                    office,
                                    new SignOn(Optional.empty()),
                                    notify,
                                    hop,
                                    Question.Outcome.either(answer -> answer.filter(Subscriptions::isUnwanted)
                                            .ifPresent(_ -> line.wantsNothingUnasked())))
                            .ask());
        } catch (ParseException e) {
            LOG.debug("Could not tell {} of messages", line.contact(), e);
        }
    }

    private static boolean isUnwanted(Response response) {
        return response.getStatusCode() >= 400 && response.getStatusCode() != Response.REQUEST_TIMEOUT;
    }

    void close() {
        byDialog.values().forEach(Subscription::forget);
    }
}
