package org.cordboard.sms.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.sms.standin.Carried.Medium;

/// Fetches what the account sends with its texts, as the network does: without any secret, and only
/// what says exactly what and how much it is.
final class Fetching {
    /// What Twilio reports when an address is not answered.
    private static final int NOT_RETRIEVED = 11200;

    /// What Twilio reports when an answer does not say what it is.
    private static final int NO_TYPE = 12300;

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client;

    Fetching(HttpClient client) {
        this.client = client;
    }

    /// @param media what was fetched
    /// @param error Twilio's number for what went wrong; 0 for nothing
    record Fetched(List<Medium> media, int error) {}

    /// @param owner where the account's owner really is
    Fetched fetch(URI owner, List<Medium> media) {
        List<Medium> fetched = new ArrayList<>();
        for (Medium medium : media) {
            URI address = URI.create(new String(medium.content(), StandardCharsets.UTF_8));
            HttpResponse<byte[]> answer =
                    get(owner.resolve(address.getRawPath())).orElse(null);
            if (answer == null || answer.statusCode() != OK) {
                return new Fetched(media, NOT_RETRIEVED);
            }
            Optional<String> type = answer.headers().firstValue("Content-Type");
            if (type.isEmpty()
                    || answer.headers().firstValueAsLong("Content-Length").isEmpty()) {
                return new Fetched(media, NO_TYPE);
            }
            fetched.add(new Medium(medium.id(), type.get(), answer.body()));
        }
        return new Fetched(fetched, 0);
    }

    private Optional<HttpResponse<byte[]>> get(URI address) {
        try {
            return Optional.of(client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
