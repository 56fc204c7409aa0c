package org.cordboard.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.cordboard.protocol.Rest;
import org.cordboard.server.config.CompanyArchive;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.wire.BadMessageException;
import org.cordboard.server.wire.Wire;

/// The settings of a gateway that runs, over its REST API.
final class RunningCompany {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ARCHIVE = "/api/settings-archive";

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private final URI url;
    private String revision = "*";

    private RunningCompany(URI url) {
        this.url = url;
    }

    /// @throws ConfigException when the gateway cannot be reached or does not let this user in
    static RunningCompany signIn(URI url, String user, String password) throws ConfigException {
        var company = new RunningCompany(url);
        company.send(company.request("/api/sign-in")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Wire.write(Map.of("userName", user, "password", password)))));
        return company;
    }

    /// The company as it is now; a later [#replace] is refused when somebody changes it meanwhile.
    CompanyDocument company() throws ConfigException {
        var answer = send(request(ARCHIVE).GET());
        revision = answer.headers().firstValue("ETag").orElse("*");
        return CompanyArchive.unzip(answer.body());
    }

    /// What would become of a call.
    Rest.DialTest dialTest(String as, String dialled) throws ConfigException {
        var answer = send(request("/api/dial-plan/test")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Wire.write(new Rest.DialTestWish(dialled, as)))));
        try {
            return Wire.read(new String(answer.body(), StandardCharsets.UTF_8), Rest.DialTest.class);
        } catch (BadMessageException noTest) {
            throw new ConfigException("What answers there is another version of Cordboard: " + noTest.getMessage());
        }
    }

    /// @return passwords of people who are new, by user name
    Map<String, String> replace(CompanyDocument imported) throws ConfigException {
        var answer = send(request(ARCHIVE)
                .header("If-Match", revision)
                .header("Content-Type", "application/zip")
                .PUT(BodyPublishers.ofByteArray(CompanyArchive.zip(imported))));
        Map<String, String> passwords = new LinkedHashMap<>();
        json(answer)
                .path("newPasswords")
                .properties()
                .forEach(entry -> passwords.put(entry.getKey(), entry.getValue().asText()));
        return passwords;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws ConfigException {
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new ConfigException("--url " + url + " cannot be reached: " + unreachable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ConfigException("Interrupted");
        }
        if (answer.statusCode() >= 400) {
            throw new ConfigException(words(json(answer), answer.statusCode()));
        }
        return answer;
    }

    private static String words(JsonNode problem, int status) {
        var words = new StringJoiner("\n  ");
        words.add(problem.path("message").asText("The gateway answered " + status) + ". "
                + problem.path("remedy").asText());
        problem.path("faults")
                .forEach(fault -> words.add("%s: %s; %s"
                        .formatted(
                                fault.path("path").asText(),
                                fault.path("problem").asText(),
                                fault.path("remedy").asText())));
        return words.toString();
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws ConfigException {
        try {
            return Wire.mapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException noGateway) {
            throw new ConfigException("What answers there is no Cordboard (status " + answer.statusCode() + ")");
        }
    }
}
