package org.cordboard.server.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.gateway.Gateway;
import org.cordboard.server.http.ClientPage;
import org.cordboard.server.texting.NetworkRoutes;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;
import org.cordboard.sms.twilio.TwilioConfig;
import org.cordboard.sms.twilio.TwilioPaths;

/// A text network on this machine, for a gateway whose customers text it from a page. Nothing goes out,
/// and what the network has is gone when it is closed.
///
///     telephone's page → its routes → stand-in → the gateway's hooks
///     the gateway → Twilio's library → stand-in → the routes, asked by the page
public final class DemoTexting implements AutoCloseable {
    /// By which the network knows the gateway, and over which it signs. Where the gateway really is, is
    /// known only once it has its port.
    private static final URI KNOWN_AS = URI.create("https://larkenby.example");

    /// Long enough to see a text on its way.
    private static final Duration ON_THE_WAY = Duration.ofMillis(600);

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final StandIn network;
    private final TwilioConfig config;

    private DemoTexting(StandIn network, TwilioConfig config) {
        this.network = network;
        this.config = config;
    }

    /// Starts on a free port that only this machine reaches, with an account that nobody else knows.
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
                new TwilioConfig(account, token, Optional.empty(), KNOWN_AS, Optional.of(network.address()), TIMEOUT));
    }

    private static String secret() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /// Starts a gateway that texts by this network, with the telephones' page.
    ///
    /// @throws IOException as [Gateway#start]
    public Gateway startGateway(GatewaySettings settings) throws IOException {
        Gateway gateway = Gateway.start(
                settings.textingBy(config),
                Gateway.NewPasswords.FOR_EVERYBODY,
                company -> List.of(
                        routes -> ClientPage.add(routes, ClientPage.TELEPHONE), new TelephoneRoutes(network, company)));
        network.reaches(URI.create(gateway.url()));
        return gateway;
    }

    @Override
    public void close() {
        network.close();
    }
}
