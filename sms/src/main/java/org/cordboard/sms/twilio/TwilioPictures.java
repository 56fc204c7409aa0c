package org.cordboard.sms.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cordboard.sms.provider.NetworkException;
import org.cordboard.sms.provider.Picture;
import org.cordboard.sms.provider.PicturePlace;

/// Fetches what came with texts. Twilio asks for the account's secret and then sends us elsewhere,
/// where that secret has no business; its own library would read all of it into memory as text.
final class TwilioPictures {
    private static final URI TWILIO = URI.create("https://api.twilio.com");
    private static final int OK = 200;
    private static final int FIRST_REDIRECT = 301;
    private static final int LAST_REDIRECT = 308;

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

    Picture fetch(PicturePlace place, int most) throws NetworkException {
        HttpResponse<InputStream> first = get(asked(place.address()));
        if (first.statusCode() < FIRST_REDIRECT || first.statusCode() > LAST_REDIRECT) {
            return picture(place, first, most);
        }
        close(first);
        URI elsewhere = first.headers()
                .firstValue("Location")
                .map(place.address()::resolve)
                .orElseThrow(() -> new NetworkException("Twilio has sent us nowhere for a picture", null));
        return picture(place, get(HttpRequest.newBuilder(elsewhere)), most);
    }

    /// @throws NetworkException where the address is none of Twilio's: nobody else is given the secret
    private HttpRequest.Builder asked(URI address) throws NetworkException {
        if (!TWILIO.getHost().equals(address.getHost()) || !TWILIO.getScheme().equals(address.getScheme())) {
            throw new NetworkException("A picture is said to lie at " + address.getHost() + ", not at Twilio", null);
        }
        URI asked = config.server()
                .map(server -> server.resolve(address.getRawPath()))
                .orElse(address);
        String who = config.key().map(TwilioConfig.Key::id).orElse(config.account());
        String secret = config.key().map(TwilioConfig.Key::secret).orElse(config.token());
        String basic = Base64.getEncoder().encodeToString((who + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(asked).header("Authorization", "Basic " + basic);
    }

    private HttpResponse<InputStream> get(HttpRequest.Builder request) throws NetworkException {
        try {
            return client.send(request.timeout(config.timeout()).build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException failed) {
            throw new NetworkException("A picture could not be fetched: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NetworkException("A picture was not waited for", stopped);
        }
    }

    private static Picture picture(PicturePlace place, HttpResponse<InputStream> answer, int most)
            throws NetworkException {
        try (InputStream content = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new NetworkException("A picture was answered by " + answer.statusCode(), null);
            }
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new NetworkException("A picture has more than %d bytes".formatted(most), null);
            }
            return new Picture(place.mediaType(), bytes);
        } catch (IOException broken) {
            throw new NetworkException("A picture came to an early end: " + broken.getMessage(), broken);
        }
    }

    private static void close(HttpResponse<InputStream> answer) throws NetworkException {
        try {
            answer.body().close();
        } catch (IOException broken) {
            throw new NetworkException("A picture came to an early end: " + broken.getMessage(), broken);
        }
    }
}
