package org.cordboard.server.writing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.writing.NotWrittenException.Why;

/// How fast one writer may write: a person who types notices nothing of it. Any thread.
public final class Pace {
    /// Texts in a row.
    public static final int AT_ONCE = 15;

    private static final int PER_MINUTE = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> writers = Caffeine.newBuilder()
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .maximumSize(100_000)
            .build(_ -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(PER_MINUTE, MINUTE))
                    .build());

    /// Counts one more text of this writer.
    ///
    /// @throws NotWrittenException when it came too fast
    public void count(String writer) throws NotWrittenException {
        if (!writers.get(writer).tryConsume(1)) {
            throw new NotWrittenException(
                    Why.TOO_FAST, Sentence.of("These are too many texts at once"), Sentence.of("Wait a moment"));
        }
    }
}
