package org.cordboard.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordboard.core.sentence.Sentence;

/// By which whoever asks for something asks again, when no answer has come, without it being done twice.
public final class Once {
    public static final String HEADER = "Idempotency-Key";
    public static final String WORDS =
            "made by the client, one for each wish: the same one again, as when no answer has come, changes nothing";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private Once() {}

    /// @throws HttpProblem for what is no such key
    public static Optional<String> of(Context ctx) {
        Optional<String> given = Optional.ofNullable(ctx.header(HEADER));
        if (given.filter(key -> !KEY.matcher(key).matches()).isPresent()) {
            throw new HttpProblem(
                    400,
                    HEADER,
                    Sentence.of("The key does not fit"),
                    Sentence.of("Give 8 to 64 letters, digits and -, such as a UUID"));
        }
        return given;
    }
}
