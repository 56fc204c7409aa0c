package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.stream.Stream;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.SocketUser;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes over HTTP need not come from the program's own pages.
final class HostileBrowserIT {
    private static final String CONSOLE = "/ws/console";

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/call", "/api/company"})
    void pagesForbidWhatTheyDoNotNeed(String path) {
        HttpResponse<String> answer = STAGE.httpUser().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsKeys(
                        "content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy");
    }

    @Test
    void aForeignPageCannotOpenASocketWithAnAgentsCookie() {
        HttpUser agent = signedIn("agent1");

        assertThatThrownBy(() -> agent.openSocket(CONSOLE, "https://elsewhere.example"))
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refusal ->
                                assertThat(refusal.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void nobodyOpensAConsoleWithoutSigningIn() {
        HttpUser anybody = STAGE.httpUser();

        assertThatThrownBy(() -> anybody.openSocket(CONSOLE, anybody.ownOrigin()))
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refusal ->
                                assertThat(refusal.getResponse().statusCode()).isEqualTo(401));
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("no JSON", "hello?", "message"),
                Arguments.of("no message we know", "{\"type\":\"sing\"}", "type"),
                Arguments.of(
                        "too long",
                        "{\"type\":\"hello\",\"version\":1,\"x\":\"" + "x".repeat(70_000) + "\"}",
                        "message"),
                Arguments.of("out of order", "{\"type\":\"ready\"}", "type"),
                Arguments.of("a wrong value", "{\"type\":\"hello\",\"version\":\"one\"}", "version"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void nonsenseIsAnsweredWithAProblemThatNamesTheFieldAndTheSessionLivesOn(String kind, String nonsense, String field)
            throws WebSocketHandshakeException {
        HttpUser agent = signedIn("agent1");
        SocketUser socket = STAGE.keep(agent.openSocket(CONSOLE, agent.ownOrigin()));

        socket.say(nonsense);

        JsonNode problem = socket.await("problem");
        assertThat(problem.path("field").asText()).isEqualTo(field);
        assertThat(problem.path("remedy").asText()).isNotBlank();
        socket.say("{\"type\":\"hello\",\"version\":1}");
        assertThat(socket.await("snapshot").path("me").path("userName").asText())
                .isEqualTo("agent1");
    }

    @Test
    void whoeverGuessesPasswordsIsSlowedDownAndThenLocked() {
        HttpUser guesser = STAGE.httpUser();

        JsonNode slowed = awaitRefusal(guesser, 401);
        assertThat(slowed.path("field").asText()).isEqualTo("password");

        JsonNode locked = awaitRefusal(guesser, 429);
        assertThat(locked.path("remedy").asText()).isNotBlank();
        assertThat(guesser.signIn("agent3", STAGE.gateway().password("agent3")).statusCode())
                .isEqualTo(429);
    }

    /// Guesses until the answer has that status and says how long to wait.
    private static JsonNode awaitRefusal(HttpUser guesser, int status) {
        return await("status " + status)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> guesser.signIn("agent3", "a wrong guess"),
                        answer -> answer.statusCode() == status && waits(answer) > 0)
                .body()
                .transform(HttpUser::parse);
    }

    private static int waits(HttpResponse<String> answer) {
        return HttpUser.parse(answer.body()).path("retryAfterSeconds").asInt();
    }

    private static HttpUser signedIn(String userName) {
        HttpUser user = STAGE.httpUser();
        assertThat(user.signIn(userName, STAGE.gateway().password(userName)).statusCode())
                .isEqualTo(200);
        return user;
    }
}
