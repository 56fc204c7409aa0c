package org.cordboard.server.trunk;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.function.Supplier;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.Routes;
import org.cordboard.sip.TrunkReport;
import org.cordboard.sip.trunk.RegistrationState;

/// How the trunks are doing.
public final class TrunkRoutes implements Routes {
    private static final String OUT_OF_SERVICE =
            "Check that the trunk is up and that a firewall lets both ways through; it is used again when it answers";

    private final Supplier<List<TrunkReport>> reports;

    public TrunkRoutes(Supplier<List<TrunkReport>> reports) {
        this.reports = reports;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/trunks", Access.SUPERVISOR, "All trunks, and why one of them does not work")
                .answers(ApiBody.listOf(Rest.Trunk.class))
                .handledBy(
                        routes,
                        ctx -> ctx.json(reports.get().stream()
                                .map(TrunkRoutes::described)
                                .toList()));
    }

    private static Rest.Trunk described(TrunkReport report) {
        Rest.Registration registration = described(report.registration());
        return new Rest.Trunk(
                report.trunk().name(),
                report.trunk().place(),
                registration,
                report.calls(),
                report.callsIn(),
                report.refusedIn(),
                report.outOfService()
                        .map(reason -> new Rest.TrunkFault(reason, OUT_OF_SERVICE))
                        .orElse(null));
    }

    private static Rest.Registration described(RegistrationState state) {
        return switch (state) {
            case RegistrationState.Unregistered _ -> null;
            case RegistrationState.Registering _ -> new Rest.Registration("registering", null, null);
            case RegistrationState.Registered registered ->
                new Rest.Registration("registered", registered.until().toEpochMilli(), null);
            case RegistrationState.Refused refused ->
                new Rest.Registration("refused", null, new Rest.TrunkFault(refused.reason(), refused.remedy()));
            case RegistrationState.Unreachable away ->
                new Rest.Registration("unreachable", null, new Rest.TrunkFault(away.reason(), away.remedy()));
        };
    }
}
