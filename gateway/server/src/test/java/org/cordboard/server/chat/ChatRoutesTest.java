package org.cordboard.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In the demo company.
final class ChatRoutesTest extends OnBothStores {
    private static final Person ADA = new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT);
    private static final Person BEN = new Person(new AgentId("agent2"), "Ben Sample", Person.Role.AGENT);
    private static final Person BESS = new Person(new AgentId("boss1"), "Bess Template", Person.Role.SUPERVISOR);

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private Chats chats;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException, ConfigException {
        Company company = CompanyDocument.demo().settings().company();
        chats = new Chats(database(), tenant, clock);
        api = RoutesUnderTest.start(
                database(), tenant, clock, List.of(ADA, BEN, BESS), new ChatRoutes(() -> company, chats));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void whatOneWritesTheOtherReadsAndNobodyElse() throws Exception {
        assertThat(api.send("agent1", "POST", "/api/chats/agent2", "{\"words\": \"Lunch?\"}")
                        .body())
                .contains("\"number\":1", "\"author\":\"agent1\"", "\"words\":\"Lunch?\"");

        assertThat(api.send("agent2", "GET", "/api/chats/agent1", "").body())
                .contains("\"words\":\"Lunch?\"", "\"more\":false");
        assertThat(api.send("boss1", "GET", "/api/chats/agent1", "").body()).doesNotContain("Lunch");
        assertThat(api.send("boss1", "GET", "/api/chats/agent2", "").body()).doesNotContain("Lunch");
    }

    @Test
    void whatIsReadIsNoLongerUnread() throws Exception {
        chats.say(ADA.id(), BEN.id(), "Lunch?");

        assertThat(api.send("agent2", "PUT", "/api/chats/agent1/read", "{\"number\": 1}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(chats.of(BEN.id()))
                .singleElement()
                .satisfies(chat -> assertThat(chat.unread()).isZero());
    }

    @Test
    void whatCannotBeIsRefusedByFieldWithARemedy() throws Exception {
        assertThat(api.send("agent1", "POST", "/api/chats/agent1", "{\"words\": \"Me\"}")
                        .body())
                .contains("\"field\":\"person\"", "Take the user name of one");
        assertThat(api.send("agent1", "GET", "/api/chats/nobody", "").statusCode())
                .isEqualTo(404);
        assertThat(api.send("agent1", "POST", "/api/chats/agent2", "{\"words\": \"\"}")
                        .body())
                .contains("\"field\":\"words\"", "Write something");
        assertThat(api.send("agent1", "GET", "/api/chats/agent2?before=noon", "")
                        .body())
                .contains("\"field\":\"before\"");
    }
}
