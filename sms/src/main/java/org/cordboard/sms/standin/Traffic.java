package org.cordboard.sms.standin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cordboard.sms.consent.ConsentWord;
import org.cordboard.sms.standin.Carried.Medium;

/// All texts that the network has carried, and who does not want any. Any thread.
final class Traffic {
    private final InstantSource clock;
    private final List<Carried> carried = new ArrayList<>();
    private final Set<String> optedOut = new HashSet<>();

    Traffic(InstantSource clock) {
        this.clock = clock;
    }

    Carried add(boolean inbound, String from, String to, String words, List<Medium> media, Optional<String> callback) {
        Carried text = new Carried(
                (media.isEmpty() ? "SM" : "MM") + hex(),
                inbound,
                from,
                to,
                words,
                media,
                inbound ? "received" : "queued",
                0,
                callback,
                Instant.ofEpochSecond(clock.instant().getEpochSecond()));
        synchronized (this) {
            carried.add(text);
        }
        return text;
    }

    Optional<Carried> change(String id, String status, int error) {
        Optional<Carried> changed;
        synchronized (this) {
            changed = find(id).map(text -> text.with(status, error));
            changed.ifPresent(text -> carried.replaceAll(other -> other.id().equals(id) ? text : other));
        }
        return changed;
    }

    /// What was sent with a text is known at last.
    synchronized void complete(String id, List<Medium> media) {
        carried.replaceAll(text -> text.id().equals(id) ? text.with(media) : text);
    }

    synchronized Optional<Carried> find(String id) {
        return carried.stream().filter(text -> text.id().equals(id)).findFirst();
    }

    /// The newest first.
    synchronized List<Carried> all(Predicate<Carried> wanted) {
        return carried.stream().filter(wanted).toList().reversed();
    }

    /// What the network makes of a text towards the account by itself.
    synchronized Optional<ConsentWord> heed(Carried text) {
        Optional<ConsentWord> word = ConsentWord.in(text.words());
        switch (word.orElse(ConsentWord.HELP)) {
            case STOP -> optedOut.add(pair(text.to(), text.from()));
            case START -> optedOut.remove(pair(text.to(), text.from()));
            case HELP -> {}
        }
        return word;
    }

    synchronized boolean hasOptedOut(String account, String telephone) {
        return optedOut.contains(pair(account, telephone));
    }

    private static String pair(String account, String telephone) {
        return account + " " + telephone;
    }

    static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
