package org.cordboard.server.gateway;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.http.Routes;
import org.cordboard.server.store.Database;
import org.cordboard.server.voice.VoiceCalls;
import org.cordboard.server.voice.VoiceConfig;
import org.cordboard.server.voice.VoiceRoutes;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.dialect.NumberFormat;
import org.cordboard.sms.twilio.TwilioVoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The part of a gateway to which a voice network brings callers.
final class Voice implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);

    private final VoiceConfig config;
    private final TwilioVoice network;
    private final VoiceCalls calls;
    private VoiceRoutes routes;

    Voice(Database database, TenantId tenant, VoiceConfig config, InstantSource clock) {
        this.config = config;
        network = new TwilioVoice(config.account());
        calls = new VoiceCalls(database, tenant, network.name(), clock);
    }

    VoiceCalls calls() {
        return calls;
    }

    /// To be called once our SIP is there, before all that follows.
    ///
    /// @param sipPort at which peers reach it, as far as the settings do not say otherwise
    void open(GatewaySettings settings, int sipPort, Supplier<Company> company) {
        NumberFormat numbers = settings.trunks().stream()
                .filter(trunk -> trunk.name().equals(config.trunk()))
                .findFirst()
                .map(trunk -> trunk.dialect().numbers())
                .orElse(NumberFormat.OURS);
        routes = new VoiceRoutes(
                network,
                calls,
                config.account().publicBase(),
                config.place(settings.sip().advertised(), sipPort),
                number -> company.get().answerPoint(numbers.read(number)).isPresent());
    }

    /// What the network comes to.
    Routes routes() {
        return routes;
    }

    /// A call has come in, and goes on whatever happens here. Blocks.
    void arrived(CallId call, IncomingCall sip) {
        if (!sip.trunk().equals(config.trunk())) {
            return;
        }
        try {
            sip.header(VoiceRoutes.HEADER)
                    .filter(ticket -> !calls.arrived(call, ticket))
                    .ifPresent(_ -> LOG.warn("Call {} came with a ticket that is not valid", call));
        } catch (RuntimeException failed) {
            LOG.error("Call {} has no reports, as its ticket could not be looked up", call, failed);
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(
                registry,
                "cordboard.voice.forged",
                VoiceRoutes::forged,
                "Requests to the hooks of calls that were not the network's");
        count(
                registry,
                "cordboard.voice.refused",
                VoiceRoutes::refused,
                "Calls of the voice network's to numbers that nobody here has");
        count(
                registry,
                "cordboard.voice.unknown",
                VoiceRoutes::unknown,
                "Reports of the voice network's of calls that are not known");
        FunctionCounter.builder("cordboard.voice.not.reached", calls, VoiceCalls::notReached)
                .description("Calls that the voice network could not bring: look into the log")
                .register(registry);
    }

    private void count(MeterRegistry registry, String name, ToDoubleFunction<VoiceRoutes> figure, String description) {
        FunctionCounter.builder(name, routes, figure).description(description).register(registry);
    }
}
