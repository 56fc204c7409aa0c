package org.cordboard.server.webcall;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Proof;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.PeerAddress;
import org.cordboard.server.wire.BadMessageException;

/// Lets callers from web pages in, as the company's rules say. A network of IPv6 (/64) counts as one address: whoever
/// has one of its addresses has all. Any thread.
public final class Entrance {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /// A second or less in today's browsers.
    private static final long HARDEST = 50_000;

    private final Supplier<WebCallRules> rules;
    private final Proofs proofs = new Proofs(HARDEST);
    private final AtomicInteger inside = new AtomicInteger();
    private final Map<String, Integer> insideOf = new ConcurrentHashMap<>();
    private final LoadingCache<Pace, Bucket> begun = Caffeine.newBuilder()
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .maximumSize(100_000)
            .build(pace -> Bucket.builder().addLimit(pace.limit()).build());

    /// How often a site may begin calls; another one when the rules have changed.
    private record Pace(String site, int perMinute) {
        private Bandwidth limit() {
            return Bandwidth.builder()
                    .capacity(perMinute)
                    .refillGreedy(perMinute, MINUTE)
                    .build();
        }
    }

    /// @param rules asked at each call
    public Entrance(Supplier<WebCallRules> rules) {
        this.rules = rules;
    }

    /// A call that was let in, until it is closed.
    final class Place {
        private final String site;
        private boolean left;

        private Place(String site) {
            this.site = site;
        }

        /// The call is over. More often than once is the same as once.
        synchronized void leave() {
            if (!left) {
                left = true;
                inside.decrementAndGet();
                insideOf.computeIfPresent(site, (_, so) -> so == 1 ? null : so - 1);
            }
        }
    }

    public Rest.CallCheck check() {
        return rules.get().check();
    }

    /// What a browser has to solve before it calls.
    public Rest.CallTask task() {
        return proofs.task();
    }

    /// @param address where the caller's browser is
    /// @param proof may be null
    /// @throws BadMessageException when there is no room, or the proof is missing or wrong
    Place enter(String address, Proof proof) throws BadMessageException {
        WebCallRules now = rules.get();
        if (now.check() == Rest.CallCheck.PROOF_OF_WORK && (proof == null || !proofs.accept(proof))) {
            throw new BadMessageException(
                    "call.proof",
                    proof == null
                            ? Sentence.of("The proof of work is missing")
                            : Sentence.of("The proof of work is wrong, used or too old"),
                    Sentence.of("Call again; the page asks for a new task"));
        }
        String site = PeerAddress.site(address);
        if (!begun.get(new Pace(site, now.perMinute())).tryConsume(1)) {
            throw busy(Sentence.of("Too many calls came from where you are within a minute"));
        }
        if (inside.incrementAndGet() > now.atOnce()) {
            inside.decrementAndGet();
            throw busy(Sentence.of("Too many people call from web pages at this moment"));
        }
        if (insideOf.merge(site, 1, Integer::sum) > now.perAddress()) {
            new Place(site).leave();
            throw busy(Sentence.of("Too many people call from where you are at this moment"));
        }
        return new Place(site);
    }

    private static BadMessageException busy(Sentence what) {
        return new BadMessageException("call", what, Sentence.of("Try again in a minute, or use a telephone"));
    }
}
