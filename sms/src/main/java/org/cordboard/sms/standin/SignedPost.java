package org.cordboard.sms.standin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells the owner of an account something, by a request that is signed as Twilio's are.
final class SignedPost {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client;
    private final String token;

    /// @param token of the account
    SignedPost(HttpClient client, String token) {
        this.client = client;
        this.token = token;
    }

    /// @param owner where the account's owner really is
    /// @param address as the owner is known outside
    /// @return empty when nobody answers
    Optional<HttpResponse<String>> post(URI owner, URI address, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(owner.resolve(address.getRawPath()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", Signatures.of(token, address.toString(), form))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
