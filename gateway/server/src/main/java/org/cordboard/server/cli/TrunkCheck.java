package org.cordboard.server.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.SipConfig;
import org.cordboard.sip.SipEdge;
import org.cordboard.sip.SipListener;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.tls.TlsConfig;
import org.cordboard.sip.trunk.Presence;

/// Asks all trunks whether they are there, from a port of its own, so that a gateway may run meanwhile.
final class TrunkCheck {
    private TrunkCheck() {}

    /// All that take calls of ours, at once; takes as long as the slowest one.
    ///
    /// @return what each says, in the order of the settings
    /// @throws IOException when no port can be had
    static Map<Trunk, Presence> ask(GatewaySettings settings) throws IOException {
        Map<Trunk, Presence> answers = new LinkedHashMap<>();
        List<Trunk> asking = settings.trunks().stream()
                .filter(trunk -> !trunk.service().incomingOnly())
                .toList();
        if (asking.isEmpty()) {
            return answers;
        }
        try (SipEdge edge = SipEdge.start(elsewhere(settings.sip()), new Nobody())) {
            Map<Trunk, CompletableFuture<Presence>> asked = new LinkedHashMap<>();
            for (Trunk trunk : asking) {
                asked.put(
                        trunk,
                        CompletableFuture.supplyAsync(() -> edge.trunks().ask(trunk), Thread::startVirtualThread));
            }
            asked.forEach((trunk, answer) -> answers.put(trunk, answer.join()));
        }
        return answers;
    }

    private static SipConfig elsewhere(SipConfig sip) {
        return new SipConfig(
                sip.bind(),
                sip.advertised(),
                0,
                Set.copyOf(sip.trunks()),
                sip.dscp(),
                sip.tls().map(tls -> new TlsConfig(0, tls.context(), tls.clientCertificate())),
                Optional.empty(),
                sip.dns());
    }

    /// Takes no calls.
    private static final class Nobody implements SipListener {
        @Override
        public void onCall(IncomingCall call) {
            call.refuse(503, "Service Unavailable");
        }

        @Override
        public void onCallEnded(IncomingCall call, Ended ended, Runnable confirm) {
            confirm.run();
        }

        @Override
        public void onDigit(IncomingCall call, char key) {}

        @Override
        public String onReoffer(IncomingCall call, String offer) {
            return offer;
        }
    }
}
