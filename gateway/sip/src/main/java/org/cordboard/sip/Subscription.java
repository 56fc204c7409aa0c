package org.cordboard.sip;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.sip.header.EventHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.SignOn;

/// One telephone that is told of one topic (RFC 6665, 4.2). It is told the latest state and one at a time: what changes
/// while a NOTIFY is under way is told when that is answered.
final class Subscription {
    private final Office office;
    private final Subscriptions all;
    private final Topic topic;
    private final String subscriber;
    private final Flow flow;
    private final Dialog dialog;
    private final String localTag = Exchange.newTag();
    private Instant until = Instant.MIN;
    private Future<?> expiry;
    private long told;
    private boolean telling;
    private boolean changed;
    private boolean over;

    /// @param subscriber the telephone's extension
    Subscription(Office office, Subscriptions all, Exchange subscribe, Topic topic, String subscriber) {
        this.office = office;
        this.all = all;
        this.topic = topic;
        this.subscriber = subscriber;
        flow = subscribe.flow();
        dialog = Dialog.opened(office.wire(), subscribe, localTag, flow::hop);
    }

    Topic topic() {
        return topic;
    }

    String subscriber() {
        return subscriber;
    }

    DialogId dialogId() {
        return dialog.id();
    }

    boolean isOf(PhoneLine line) {
        return flow.source().equals(line.contact().source());
    }

    /// The telephone wants to be told for that long from now, and at once; with zero, for the last time (RFC 6665,
    /// 4.1.2).
    void refresh(Exchange subscribe, Duration expires) {
        synchronized (this) {
            if (!dialog.inOrder(subscribe.number())) {
                subscribe.answer(Response.SERVER_INTERNAL_ERROR, "Request out of order", localTag);
                return;
            }
            dialog.refreshTarget(subscribe.request());
            until = Instant.now().plus(expires);
            over |= expires.isZero();
            if (expiry != null) {
                expiry.cancel(false);
            }
            expiry = over ? null : office.clockwork().after(expires, this::expire);
        }
        Response ok = office.wire().response(subscribe.request(), Response.OK, "OK", localTag);
        office.wire().addContact(ok, subscribe.transport());
        office.wire().addHeader(ok, "Expires", String.valueOf(expires.toSeconds()));
        subscribe.send(ok);
        changed();
    }

    private void expire() {
        synchronized (this) {
            over = true;
        }
        changed();
    }

    /// There is something to tell.
    void changed() {
        synchronized (this) {
            changed = true;
            if (telling) {
                return;
            }
            telling = true;
        }
        office.clockwork().now(this::tell);
    }

    private void tell() {
        Request notify;
        boolean last;
        synchronized (this) {
            changed = false;
            last = over;
            notify = dialog.refreshing(Request.NOTIFY);
        }
        Wire wire = office.wire();
        wire.addHeader(notify, EventHeader.NAME, topic.event());
        wire.addHeader(notify, "Subscription-State", last ? "terminated;reason=timeout" : "active;expires=" + left());
        wire.addBody(notify, topic.subtype(), topic.state(wire.entity(topic.extension()), told++, all.board()));
        new Question(
                        office,
                        new SignOn(Optional.empty()),
                        notify,
                        dialog.flow().orElse(null),
                        Question.Outcome.either(answer -> settled(answer, last)))
                .ask();
    }

    private synchronized long left() {
        return Math.max(0, Duration.between(Instant.now(), until).toSeconds());
    }

    /// RFC 6665, 4.2.2: who does not want it, or is not there any more, is told nothing more.
    private void settled(Optional<Response> answer, boolean last) {
        boolean taken =
                answer.filter(response -> response.getStatusCode() < 300).isPresent();
        boolean again;
        synchronized (this) {
            telling = false;
            again = changed && taken && !last;
        }
        if (last || !taken) {
            forget();
        } else if (again) {
            changed();
        }
    }

    void forget() {
        synchronized (this) {
            over = true;
            if (expiry != null) {
                expiry.cancel(false);
            }
        }
        all.remove(this);
    }
}
