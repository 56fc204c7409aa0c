package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.sql.SQLException;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A company that has outgrown the embedded store.
final class PostgreSqlIT {
    @Order(1)
    @RegisterExtension
    static final PostgreSql DATABASE = new PostgreSql();

    @Order(2)
    @RegisterExtension
    static final Stage STAGE =
            new Stage((folder, data, _) -> Gateway.serve(data, OwnCompany.write(folder, DATABASE.settings())));

    @Test
    void aMessageIsStillThereWhenTheProgramWasStartedAgain() throws SQLException {
        Callers.leaveAMessage(STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP), STAGE);
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        assertThat(agent.awaitVoicemail()).contains(Callers.GRACE.name());
        Baresip alan = Callers.inQueue(STAGE, Callers.ALAN, Tone.CALLER);
        agent.awaitRing().answer();
        assertThat(alan).hears(Tone.AGENT).andNobodyElse();
        agent.hangUp();
        alan.awaitEnd();
        agent.signOut();

        STAGE.restartGateway();

        AgentConsole later =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        assertThat(later.awaitVoicemail()).contains(Callers.GRACE.name());
        assertThat(later.recentCalls()).contains(Callers.ALAN.name());
        assertThat(DATABASE.tables()).isPositive();
    }
}
