package org.cordboard.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,localhost:8080,true",
        "http://evil.example,localhost:8080,false",
        "http://localhost:8081,localhost:8080,false",
        "null,localhost:8080,false",
        "not a uri,localhost:8080,false"
    })
    void aPageIsOursWhenItCameFromTheHostThatItAsks(String origin, String host, boolean ours) {
        assertThat(new Origins(config(false, Optional.empty())).isOurs(request(Map.of("Origin", origin, "Host", host))))
                .isEqualTo(ours);
    }

    @Test
    void aRequestWithoutOriginComesFromNoPage() {
        assertThat(new Origins(config(false, Optional.empty())).isOurs(request(Map.of("Host", "localhost:8080"))))
                .isFalse();
    }

    @Test
    void thePublicAddressGoesBeforeWhatTheClientSays() {
        Origins origins = new Origins(config(true, Optional.of("https://desk.example/")));
        assertThat(origins.isOurs(request(Map.of("Origin", "https://desk.example", "Host", "inside:8080"))))
                .isTrue();
        assertThat(origins.isOurs(request(Map.of("Origin", "https://inside:8080", "Host", "inside:8080"))))
                .isFalse();
    }

    @Test
    void aForwardedHostCountsOnlyBehindAProxy() {
        Map<String, String> headers =
                Map.of("Origin", "https://evil.example", "Host", "localhost:8080", "X-Forwarded-Host", "evil.example");
        assertThat(new Origins(config(false, Optional.empty())).isOurs(request(headers)))
                .isFalse();
        assertThat(new Origins(config(true, Optional.empty())).isOurs(request(headers)))
                .isTrue();
    }

    private static HttpConfig config(boolean behindProxy, Optional<String> publicUrl) {
        return new HttpConfig("localhost", 0, Optional.empty(), Optional.empty(), behindProxy, publicUrl);
    }

    /// A request that has headers and nothing else.
    private static Context request(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, arguments) -> {
                    if (method.getName().equals("header") && arguments.length == 1) {
                        return all.get((String) arguments[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
