package org.cordboard.server.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.gateway.Gateway;
import org.cordboard.server.http.ClientPage;
import org.cordboard.server.http.Routes;
import org.cordboard.server.texting.NetworkRoutes;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;
import org.cordboard.sms.twilio.TwilioConfig;
import org.cordboard.sms.twilio.TwilioPaths;

/// A text network and a mail server on this machine, for a gateway whose customers text it from a page,
/// and whose people read their mails on another one. Nothing goes out, and all is gone when it is closed.
///
///     telephone's page → its routes → stand-in → the gateway's hooks
///     the gateway → Twilio's library → stand-in → the routes, asked by the page
///     the gateway ⇄ mail server ⇄ the mailboxes' routes ⇄ their page
public final class DemoTexting implements AutoCloseable {
    /// By which the network knows the gateway, and over which it signs. Where the gateway really is, is
    /// known only once it has its port.
    private static final URI KNOWN_AS = URI.create("https://larkenby.example");

    /// Long enough to see a text on its way.
    private static final Duration ON_THE_WAY = Duration.ofMillis(600);

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final StandIn network;
    private final TwilioConfig config;
    private final DemoMail mail;

    private DemoTexting(StandIn network, TwilioConfig config, DemoMail mail) {
        this.network = network;
        this.config = config;
        this.mail = mail;
    }

    /// Starts on free ports that only this machine reaches, with an account that nobody else knows.
    ///
    /// @throws IOException when there is no port
    public static DemoTexting start() throws IOException {
        String account = "AC" + secret();
        String token = secret();
        StandIn network = StandIn.start(
                new StandInAccount(account, token, KNOWN_AS, new TwilioPaths(NetworkRoutes.ROOT).texts()),
                ON_THE_WAY,
                Clock.systemUTC());
        return new DemoTexting(
                network,
                new TwilioConfig(account, token, Optional.empty(), KNOWN_AS, Optional.of(network.address()), TIMEOUT),
                DemoMail.start());
    }

    private static String secret() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /// Starts a gateway that texts by this network and mails by this server, with the pages of telephones
    /// and mailboxes; one that mails by another server has no mailboxes.
    ///
    /// @throws IOException as [Gateway#start]
    public Gateway startGateway(GatewaySettings settings) throws IOException {
        GatewaySettings texting = settings.textingBy(config);
        Gateway gateway = settings.smtp().isPresent()
                ? Gateway.start(texting, Gateway.NewPasswords.FOR_EVERYBODY, this::telephones)
                : Gateway.start(
                        texting.mailingBy(
                                mail.out(settings.company().settings().company().name()), mail.in()),
                        Gateway.NewPasswords.FOR_EVERYBODY,
                        company -> Stream.concat(telephones(company).stream(), mailboxes(company).stream())
                                .toList());
        network.reaches(URI.create(gateway.url()));
        return gateway;
    }

    private List<Routes> telephones(Supplier<CompanySettings> company) {
        return List.of(routes -> ClientPage.add(routes, ClientPage.TELEPHONE), new TelephoneRoutes(network, company));
    }

    private List<Routes> mailboxes(Supplier<CompanySettings> company) {
        return List.of(routes -> ClientPage.add(routes, ClientPage.MAILBOXES), new MailboxRoutes(mail, company));
    }

    @Override
    public void close() {
        network.close();
        mail.close();
    }
}
