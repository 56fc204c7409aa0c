package org.cordboard.server.gateway;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.http.Routes;
import org.cordboard.server.store.Database;
import org.cordboard.server.texting.NetworkRoutes;
import org.cordboard.server.texting.Reconciliation;
import org.cordboard.server.texting.TextInbox;
import org.cordboard.server.texting.TextSender;
import org.cordboard.server.texting.Texting;
import org.cordboard.server.texting.ThreadRoutes;
import org.cordboard.sms.twilio.TwilioConfig;
import org.cordboard.sms.twilio.TwilioDoor;
import org.cordboard.sms.twilio.TwilioErrors;
import org.cordboard.sms.twilio.TwilioNetwork;
import org.cordboard.sms.twilio.TwilioPaths;

/// The part of a gateway that texts.
final class Texts implements AutoCloseable {
    private final TwilioConfig config;
    private final Texting texting;
    private final TextInbox inbox;
    private final TextSender sender;
    private final Reconciliation reconciliation;

    private Texts(
            TwilioConfig config, Texting texting, TextInbox inbox, TextSender sender, Reconciliation reconciliation) {
        this.config = config;
        this.texting = texting;
        this.inbox = inbox;
        this.sender = sender;
        this.reconciliation = reconciliation;
    }

    /// Begins to send what waits, and to make something of what has arrived before.
    static Texts open(
            Database database,
            TenantId tenant,
            Supplier<CompanySettings> company,
            TwilioConfig config,
            InstantSource clock) {
        Texting texting = new Texting(
                database,
                tenant,
                number -> Optional.ofNullable(company.get().texting().get(number)),
                clock);
        TextInbox inbox = new TextInbox(database, tenant, texting::take, clock);
        TwilioNetwork network = new TwilioNetwork(config, new TwilioPaths(NetworkRoutes.ROOT));
        TextSender sender = new TextSender(texting, network, TwilioErrors::words, clock);
        inbox.start();
        sender.start();
        Reconciliation reconciliation = new Reconciliation(network, inbox::take, texting, TwilioErrors::words, clock);
        return new Texts(config, texting, inbox, sender, reconciliation);
    }

    /// @param names by which a number is known; empty for a stranger's
    List<Routes> routes(Supplier<Company> company, Function<String, String> names) {
        return List.of(
                new NetworkRoutes(new TwilioDoor(config), inbox::take, texting, TwilioErrors::words),
                new ThreadRoutes(company, texting, names));
    }

    /// Asks for what was told in vain.
    void reconcile() {
        reconciliation.run();
    }

    @Override
    public void close() {
        inbox.close();
        sender.close();
    }
}
