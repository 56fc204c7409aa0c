package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallerPage;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.program.SocketUser;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The program speaks plain HTTP, and a reverse proxy in front of it HTTPS: `behindProxy: true`.
final class BehindProxyIT {
    private static final String CONSOLE = "/ws/console";

    private static HttpsProxy proxy;

    @RegisterExtension
    static final Stage STAGE = new Stage(BehindProxyIT::start);

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        Path config = OwnCompany.write(folder, """
                http:
                  behindProxy: true
                """);
        Gateway gateway = Gateway.serve(data, config);
        proxy = HttpsProxy.inFrontOf(gateway.page("/"), folder);
        return gateway.behind(proxy.address());
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @Test
    void aWebCallerTalksWithAnAgentAndBothCameByHttps() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        CallerPage caller =
                STAGE.callerPage("Katherine", BrowserKind.CHROMIUM, Tone.CALLER).call("Katherine Johnson");
        assertThat(caller).hearsTheGatewayAlone();
        caller.press("1#");

        agent.awaitRing().answer();

        assertThat(agent.browser().driver().getCurrentUrl()).startsWith("https://");
        assertThat(caller.browser().driver().getCurrentUrl()).startsWith("https://");
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }

    @Test
    void theSignInsCookieTravelsByHttpsOnly() {
        HttpResponse<String> answer = signIn(user());

        assertThat(answer.headers().firstValue("set-cookie").orElseThrow()).containsIgnoringCase("; secure");
    }

    @Test
    void aForeignPageCannotOpenASocketAndOurOwnCan() throws WebSocketHandshakeException {
        HttpUser agent = user();
        assertThat(signIn(agent).statusCode()).isEqualTo(200);

        assertThatThrownBy(() -> agent.openSocket(CONSOLE, "https://elsewhere.example"))
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refusal ->
                                assertThat(refusal.getResponse().statusCode()).isEqualTo(403));

        SocketUser socket = STAGE.keep(agent.openSocket(CONSOLE, agent.ownOrigin()));
        socket.say("{\"type\":\"hello\",\"version\":1}");
        assertThat(socket.await("snapshot").path("me").path("userName").asText())
                .isEqualTo("agent1");
    }

    private static HttpResponse<String> signIn(HttpUser user) {
        return user.signIn("agent1", STAGE.gateway().password("agent1"));
    }

    private static HttpUser user() {
        return STAGE.keep(new HttpUser(STAGE.gateway(), proxy.trust()));
    }
}
