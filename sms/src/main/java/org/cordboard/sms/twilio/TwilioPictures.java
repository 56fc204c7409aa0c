package org.cordboard.sms.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cordboard.sms.provider.Picture;
import org.cordboard.sms.provider.PictureOutcome;
import org.cordboard.sms.provider.PicturePlace;

/// Fetches what came with texts. Twilio asks for the account's secret and then sends us elsewhere,
/// where that secret has no business; its own library would read all of it into memory as text.
final class TwilioPictures {
    private static final URI TWILIO = URI.create("https://api.twilio.com");
    private static final int OK = 200;
    private static final int FIRST_REDIRECT = 301;
    private static final int LAST_REDIRECT = 308;
    private static final int BAD_CREDENTIALS = 401;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final Duration WHEN_MENDED = Duration.ofMinutes(1);

    private final TwilioConfig config;
    private final HttpClient client;

    TwilioPictures(TwilioConfig config) {
        this.config = config;
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// @param resource as in a list of media, such as `/2010-04-01/…/Media/ME….json`
    static URI place(String resource) {
        return TWILIO.resolve(resource.replaceFirst("\\.json$", ""));
    }

    PictureOutcome fetch(PicturePlace place, int most) {
        URI address = place.address();
        // Nobody else is given the secret.
        if (!TWILIO.getHost().equals(address.getHost()) || !TWILIO.getScheme().equals(address.getScheme())) {
            return new PictureOutcome.Refused("It is said to lie at " + address.getHost() + ", not at Twilio");
        }
        try {
            return fetched(place, most);
        } catch (IOException | UncheckedIOException failed) {
            return later("It could not be fetched: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return later("It was not waited for");
        }
    }

    private PictureOutcome fetched(PicturePlace place, int most) throws IOException, InterruptedException {
        HttpResponse<InputStream> first = get(asked(place.address()));
        if (first.statusCode() < FIRST_REDIRECT || first.statusCode() > LAST_REDIRECT) {
            return picture(place, first, most);
        }
        first.body().close();
        Optional<URI> elsewhere = first.headers().firstValue("Location").map(place.address()::resolve);
        return elsewhere.isEmpty()
                ? later("Twilio has sent us nowhere for it")
                : picture(place, get(HttpRequest.newBuilder(elsewhere.get())), most);
    }

    private HttpRequest.Builder asked(URI address) {
        URI asked = config.server()
                .map(server -> server.resolve(address.getRawPath()))
                .orElse(address);
        String who = config.key().map(TwilioConfig.Key::id).orElse(config.account());
        String secret = config.key().map(TwilioConfig.Key::secret).orElse(config.token());
        String basic = Base64.getEncoder().encodeToString((who + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(asked).header("Authorization", "Basic " + basic);
    }

    private HttpResponse<InputStream> get(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(config.timeout()).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private PictureOutcome picture(PicturePlace place, HttpResponse<InputStream> answer, int most) throws IOException {
        try (InputStream content = answer.body()) {
            return switch (answer.statusCode()) {
                case OK -> {
                    byte[] bytes = read(content, most + 1);
                    yield bytes.length > most
                            ? new PictureOutcome.Refused("It is larger than %.0f MB".formatted(most / 1e6))
                            : new PictureOutcome.Fetched(new Picture(place.mediaType(), bytes));
                }
                case NOT_FOUND, GONE -> new PictureOutcome.NotThere("Twilio does not have it");
                case BAD_CREDENTIALS ->
                    new PictureOutcome.Later(
                            WHEN_MENDED, "Twilio does not accept the account's secret: set texting.secretFile anew");
                default -> later("Twilio answered " + answer.statusCode());
            };
        }
    }

    /// Somebody who sends a byte now and then would be listened to for ever.
    private byte[] read(InputStream content, int most) throws IOException {
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> close(content),
                CompletableFuture.delayedExecutor(config.timeout().toMillis(), TimeUnit.MILLISECONDS));
        byte[] bytes = content.readNBytes(most);
        // What was closed under us looks like the end.
        if (!late.cancel(false)) {
            throw new IOException(
                    "it took longer than %d s".formatted(config.timeout().toSeconds()));
        }
        return bytes;
    }

    private static void close(InputStream content) {
        try {
            content.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PictureOutcome later(String words) {
        return new PictureOutcome.Later(Duration.ZERO, words);
    }
}
