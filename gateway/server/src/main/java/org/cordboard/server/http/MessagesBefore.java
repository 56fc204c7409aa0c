package org.cordboard.server.http;

import io.javalin.http.Context;
import org.cordboard.core.sentence.Sentence;

/// Which page of numbered messages is asked for: `before`, the number of the oldest one of the page before.
public final class MessagesBefore {
    public static final String NAME = "before";
    public static final String WORDS = "the number of the oldest message of the page before; the newest when left out";

    private MessagesBefore() {}

    /// @throws HttpProblem for what is no number
    public static int of(Context ctx) {
        String given = ctx.queryParam(NAME);
        if (given == null) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException noNumber) {
            throw new HttpProblem(
                    400, NAME, Sentence.of("'{0}' is no number", given), Sentence.of("Give the number of a message"));
        }
    }
}
