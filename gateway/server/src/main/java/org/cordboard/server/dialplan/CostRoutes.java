package org.cordboard.server.dialplan;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;

/// What calls to outside have cost, so that the bill can be checked.
public final class CostRoutes implements Routes {
    private static final Duration USUAL = Duration.ofDays(31);

    private final Charges charges;
    private final InstantSource clock;

    public CostRoutes(Charges charges, InstantSource clock) {
        this.charges = charges;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/calls/costs", Access.SUPERVISOR, "What calls to outside have cost, by trunk and one by one")
                .query("from", "of the answer, in epoch milliseconds; 31 days before `to` when left out")
                .query("to", "not included; now when left out")
                .answers(ApiBody.of(Rest.CallCosts.class))
                .handledBy(routes, this::costs);
    }

    private void costs(Context ctx) {
        Instant to = time(ctx, "to", clock.instant());
        Instant from = time(ctx, "from", to.minus(USUAL));
        List<Charge> all = charges.between(from, to);
        ctx.json(new Rest.CallCosts(
                from.toEpochMilli(),
                to.toEpochMilli(),
                sums(all),
                all.stream().map(CostRoutes::described).toList()));
    }

    private record Account(String trunk, String currency) {}

    private static List<Rest.TrunkCosts> sums(List<Charge> all) {
        Map<Account, List<Charge>> accounts = all.stream()
                .collect(Collectors.groupingBy(
                        charge -> new Account(charge.trunk(), charge.currency()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return accounts.entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Rest.TrunkCosts sum(Account account, List<Charge> charges) {
        return new Rest.TrunkCosts(
                account.trunk(),
                charges.size(),
                charges.stream().mapToLong(charge -> charge.length().toMillis()).sum(),
                charges.stream()
                        .map(Charge::cost)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString(),
                account.currency());
    }

    private static Rest.CallCost described(Charge charge) {
        return new Rest.CallCost(
                charge.call(),
                charge.by(),
                charge.trunk(),
                charge.rule(),
                charge.number(),
                charge.answeredAt().toEpochMilli(),
                charge.length().toMillis(),
                charge.cost().toPlainString(),
                charge.currency());
    }

    private static Instant time(Context ctx, String name, Instant usual) {
        String given = ctx.queryParam(name);
        if (given == null) {
            return usual;
        }
        try {
            return Instant.ofEpochMilli(Long.parseLong(given));
        } catch (NumberFormatException noTime) {
            throw new HttpProblem(
                    400, name, Sentence.of("'{0}' is no time", given), Sentence.of("Write epoch milliseconds"));
        }
    }
}
