package org.cordboard.server.dialplan;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;
import org.cordboard.protocol.Rest;
import org.cordboard.server.call.CallMaker;
import org.cordboard.server.call.ConsoleCalls;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;

/// Calling colleagues and other numbers of the company, and any number that the dial plan lets one
/// call, from one's console.
public final class CallOutRoutes implements Routes {
    private final Supplier<Company> company;
    private final PlanDesk plan;
    private final CallMaker calls;
    private final ConsoleCalls inside;
    private final boolean canDial;
    private final UnaryOperator<String> names;

    /// @param canDial whether there is a trunk
    /// @param names what whoever has a number is called; empty when nobody knows
    public CallOutRoutes(
            Supplier<Company> company,
            PlanDesk plan,
            CallMaker calls,
            ConsoleCalls inside,
            boolean canDial,
            UnaryOperator<String> names) {
        this.company = company;
        this.plan = plan;
        this.calls = calls;
        this.inside = inside;
        this.canDial = canDial;
        this.names = names;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.post("/api/calls", Access.SIGNED_IN, "Calls a number; does nothing while one is in a call")
                .takes(ApiBody.of(Rest.CallWish.class))
                .answers(ApiBody.of(Rest.NewCall.class))
                .refuses(403, "The dial plan or a limit does not let the call out", ApiBody.of(Rest.Problem.class))
                .refuses(409, "There is no trunk to dial out", ApiBody.of(Rest.Problem.class))
                .refuses(422, "It cannot be dialled", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::call);
    }

    private void call(Context ctx) {
        Rest.CallWish wish = ctx.bodyAsClass(Rest.CallWish.class);
        String number = DialPlanRoutes.number(wish.number());
        Person person = Guard.person(ctx);
        if (company.get().answerPoint(number).isPresent()) {
            Person caller = company.get().people().getOrDefault(person.id(), person);
            ctx.json(new Rest.NewCall(
                    inside.call(caller, number, Optional.empty()).value()));
            return;
        }
        WorkgroupId workgroup = workgroup(person, wish.workgroup());
        if (!canDial) {
            throw new HttpProblem(
                    409,
                    "number",
                    Sentence.of("There is no trunk to dial out"),
                    Sentence.of("Name one under sip.trunks in the gateway's file, or start with --trunk"));
        }
        plan.look(Tolls.person(company.get(), person.id()), number).refusal().ifPresent(reason -> {
            throw new HttpProblem(403, "number", reason, Sentence.of("Ask whoever looks after the dial plan"));
        });
        var call = calls.call(person.id(), new Caller(number, names.apply(number), Caller.Origin.PHONE), workgroup);
        ctx.json(new Rest.NewCall(call.value()));
    }

    private WorkgroupId workgroup(Person person, String wanted) {
        var own = company.get().workgroupsOf(person.id()).stream()
                .map(Workgroup::id)
                .sorted(Comparator.comparing(WorkgroupId::isLine).thenComparing(WorkgroupId::value))
                .toList();
        return Optional.ofNullable(wanted)
                .filter(name -> !name.isBlank())
                .map(WorkgroupId::new)
                .or(() -> own.stream().findFirst())
                .filter(own::contains)
                .orElseThrow(() -> new HttpProblem(
                        422,
                        "workgroup",
                        wanted == null || wanted.isBlank()
                                ? Sentence.of("You are in no workgroup")
                                : Sentence.of("You are not in the workgroup {0}", wanted),
                        Sentence.of("Name one of {0}", own)));
    }
}
