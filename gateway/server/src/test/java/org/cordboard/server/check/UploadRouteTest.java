package org.cordboard.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UploadRouteTest extends OnBothStores {
    private static final Person ADA = new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT);

    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException {
        api = RoutesUnderTest.start(database(), tenant, Clock.systemUTC(), List.of(ADA), new UploadRoute());
    }

    @AfterEach
    void close() {
        api.close();
    }

    private HttpResponse<String> send(int bytes) throws IOException, InterruptedException {
        return api.send("nobody", "POST", "/api/check/upload", "x".repeat(bytes));
    }

    @Test
    void whoeverAsksMaySendSomething() throws Exception {
        assertThat(send(0).statusCode()).isEqualTo(204);
        assertThat(send(512 << 10).statusCode()).isEqualTo(204);
    }

    @Test
    void butNotMoreThanIsNeeded() throws Exception {
        HttpResponse<String> answer = send((512 << 10) + 1);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Send 512 KB at most");
    }
}
