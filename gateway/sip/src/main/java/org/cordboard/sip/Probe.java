package org.cordboard.sip;

import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sip.message.Response;
import org.cordboard.sip.digest.SignOn;
import org.cordboard.sip.dns.Locator;
import org.cordboard.sip.trunk.Presence;

/// Asks a trunk once whether it is there (OPTIONS; RFC 3261, 11): one of its servers after the other, until one
/// is.
final class Probe {
    private final Office office;
    private final Trunk trunk;
    private final Whereabouts whereabouts;

    /// @param found told where the trunk is, when that is looked up
    Probe(Office office, Trunk trunk, Consumer<Set<InetAddress>> found) {
        this.office = office;
        this.trunk = trunk;
        whereabouts = new Whereabouts(office.clockwork(), trunk, found);
    }

    /// Blocks for as long as DNS takes, and some seconds for each server.
    Presence ask(Locator locator) {
        whereabouts.begin(locator);
        whereabouts.end();
        Presence last = new Presence.Down(whereabouts.lost().orElse(""));
        for (Trunk server : whereabouts.targets()) {
            last = ask(server);
            if (!(last instanceof Presence.Down)) {
                return last;
            }
        }
        return last;
    }

    private Presence ask(Trunk server) {
        CompletableFuture<Presence> answer = new CompletableFuture<>();
        SignOn signOn =
                new SignOn(trunk.account().map(account -> office.keyring().of("probe of " + trunk, account)));
        Question.Outcome outcome = new Question.Outcome() {
            @Override
            public void onAnswer(Response response) {
                answer.complete(presence(response, signOn));
            }

            @Override
            public void onNoAnswer(String words) {
                answer.complete(new Presence.Down(words));
            }
        };
        Wire wire = office.wire();
        new Question(office, signOn, Heartbeat.options(wire, server), wire.hop(server), outcome).ask();
        return answer.completeOnTimeout(
                        new Presence.Down("gave no answer"),
                        office.timers().sign().toMillis(),
                        TimeUnit.MILLISECONDS)
                .join();
    }

    private Presence presence(Response response, SignOn signOn) {
        String words = response.getStatusCode() + " " + response.getReasonPhrase();
        if (Heartbeat.isOfNoUse(response)) {
            return new Presence.Down("answers OPTIONS with " + words);
        }
        return SignOn.isWanted(response) && trunk.account().isPresent()
                ? new Presence.Unwelcome(
                        words + "; " + signOn.words(response),
                        "Check the trunk's username and secret, and its realm if there is one")
                : new Presence.Up(words);
    }
}
