package org.cordboard.sip;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.cordboard.sip.registrar.FailedAttempt;

/// Those who were not let in. Any thread.
final class Failures {
    private static final int LAST_ONES = 100;
    private static final int EXTENSIONS_AT_MOST = 20_000;

    private final Deque<FailedAttempt> all = new ArrayDeque<>();
    private final Cache<String, FailedAttempt> ofExtension =
            Caffeine.newBuilder().maximumSize(EXTENSIONS_AT_MOST).build();

    void note(FailedAttempt attempt, String extension) {
        note(attempt);
        ofExtension.put(extension, attempt);
    }

    /// Of a user name that is nobody's.
    void note(FailedAttempt attempt) {
        synchronized (all) {
            all.addFirst(attempt);
            if (all.size() > LAST_ONES) {
                all.removeLast();
            }
        }
    }

    /// It went well this time.
    void forget(String extension) {
        ofExtension.invalidate(extension);
    }

    Map<String, FailedAttempt> ofExtensions() {
        return Map.copyOf(ofExtension.asMap());
    }

    List<FailedAttempt> last() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }
}
