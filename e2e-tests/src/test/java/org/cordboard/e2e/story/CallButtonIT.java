package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallerPage;
import org.cordboard.e2e.page.CompanySite;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.program.WebSite;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A company's web site carries the call button; the company asks callers for a proof of work.
final class CallButtonIT {
    private static final WebSite SITE = new WebSite();

    @RegisterExtension
    static final Stage STAGE = new Stage(CallButtonIT::start);

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        String webCalls = "webCalls: {sites: ['%s'], check: proof-of-work}%n".formatted(SITE.origin());
        return Gateway.serve(data, OwnCompany.write(folder, "", company -> webCalls + company));
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void aVisitorOfTheCompanysSiteCallsByItsButtonWatchesTheFilmAndTalks() {
        AgentConsole agent = STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT)
                .signIn()
                .notReady("lunch");
        SITE.show("""
                <!doctype html><title>Larkenby Lanterns</title>
                <script src="%s"></script>
                <h1>Lanterns</h1>
                <cordboard-call label="Call the workshop" name="Katherine Johnson"></cordboard-call>
                """.formatted(STAGE.gateway().page("/cordboard-call.js")));
        CompanySite site = new CompanySite(
                "Katherine", STAGE.browsers().get(BrowserKind.CHROMIUM, Tone.CALLER), SITE.address(), STAGE.gateway());
        site.load();
        assertThat(site.button()).isEqualTo("Call the workshop");

        CallerPage caller = site.openPanel().callAsKnown();
        caller.awaitWhere("MENU").choose("1#").awaitWhere("LINE");
        caller.awaitFilm();
        assertThat(caller.isQuiet())
                .as("the film is heard instead of the music")
                .isTrue();

        site.foldAway();
        assertThat(site.button()).isEqualTo("In call");
        agent.ready().awaitRing();
        assertThat(agent.callerName()).isEqualTo("Katherine Johnson");
        agent.answer();

        site.lookInside();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller.isQuiet()).isFalse();
        assertThat(caller.showsFilm()).isFalse();
        agent.hangUp();
        caller.awaitEnd();
        site.lookAround();
        Awaitility.await().untilAsserted(() -> assertThat(site.button()).isEqualTo("Call the workshop"));
    }
}
