package org.cordboard.e2e.story;

import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.nio.file.Path;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.net.Router;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.HomePhone;
import org.cordboard.e2e.phone.SipAccount;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ben has his telephone at home, behind a router.
final class HomeIT {
    @RegisterExtension
    static final Stage STAGE = new Stage(HomeIT::start);

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        String settings = """
                sip:
                  bind: %s
                  phones: {realm: larkenby.example}
                """.formatted(PrivateNet.HERE);
        return Gateway.serve(data, OwnCompany.write(folder, settings), "--smtp", mail.url());
    }

    @Test
    void aTelephoneBehindARouterHearsAndIsHeard() {
        Router router = STAGE.keep(Router.open(STAGE.newFolder("router-")));
        SipAccount ben = DeskPhones.account(STAGE, "Ben", "agent2");
        HomePhone home = STAGE.keep(HomePhone.register(ben, Tone.OTHER_AGENT, router, STAGE.newFolder("home-")));
        Baresip ada = STAGE.deskPhone(DeskPhones.account(STAGE, "Ada", "agent1"), Tone.AGENT, Transport.UDP);

        ada.dial("sip:" + ben.extension() + "@" + ben.registrar()).awaitAnswer();

        assertThat(ada).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(home).hears(Tone.AGENT).andNobodyElse();
        ada.hangUp();
        ada.awaitEnd();
    }
}
