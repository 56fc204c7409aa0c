package org.cordboard.server.dialplan;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.signin.Guard;
import org.cordboard.sip.Dialling;

/// Trying the dial plan before it is used, and watching what is spent.
public final class DialPlanRoutes implements Routes {
    private final Supplier<Company> company;
    private final PlanDesk plan;
    private final Charges charges;

    public DialPlanRoutes(Supplier<Company> company, PlanDesk plan, Charges charges) {
        this.company = company;
        this.plan = plan;
        this.charges = charges;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.post("/api/dial-plan/test", Access.SIGNED_IN, "What would become of a call to a number, and why")
                .takes(ApiBody.of(Rest.DialTestWish.class))
                .answers(ApiBody.of(Rest.DialTest.class))
                .refuses(403, "For others than oneself, only supervisors may ask", ApiBody.of(Rest.Problem.class))
                .refuses(422, "There is no such person, or it cannot be dialled", ApiBody.of(Rest.Problem.class))
                .handledBy(routes, this::test);
        ApiRoute.get("/api/dial-plan/usage", Access.SUPERVISOR, "What was called and spent, and what was not let out")
                .answers(ApiBody.of(Rest.DialUsage.class))
                .handledBy(routes, this::usage);
    }

    private void test(Context ctx) {
        Rest.DialTestWish wish = ctx.bodyAsClass(Rest.DialTestWish.class);
        String number = number(wish.number());
        Person person = Guard.person(ctx);
        String as = wish.as() == null || wish.as().isBlank() ? person.id().value() : wish.as();
        if (!as.equals(person.id().value()) && !person.role().includes(Person.Role.SUPERVISOR)) {
            throw new HttpProblem(
                    403, "as", Sentence.of("You may try the dial plan for yourself"), Sentence.of("Leave `as` out"));
        }
        Spender spender = DialTests.spender(company.get(), as)
                .orElseThrow(() -> new HttpProblem(
                        422,
                        "as",
                        Sentence.of("There is no '{0}'", as),
                        Sentence.of("Send a person's id, workgroup:ID or trunk:NAME")));
        ctx.json(DialTests.of(company.get(), spender, number, plan.look(spender, number), Languages.of(ctx)));
    }

    private void usage(Context ctx) {
        Language language = Languages.of(ctx);
        ctx.json(new Rest.DialUsage(
                plan.usage().stream()
                        .map(used -> new Rest.Spent(
                                used.who(),
                                used.callsNow(),
                                used.callsLastHour(),
                                used.spentLastDay().toPlainString()))
                        .toList(),
                company.get().dialPlan().currency(),
                charges.refusals().stream()
                        .map(refusal -> new Rest.DialRefusal(
                                refusal.at().toEpochMilli(),
                                refusal.call(),
                                refusal.by(),
                                refusal.number(),
                                language.say(refusal.reason())))
                        .toList()));
    }

    static String number(String written) {
        String number = written == null ? "" : DialTests.dialled(written);
        if (!Dialling.isNumber(number)) {
            throw new HttpProblem(
                    422,
                    "number",
                    Sentence.of("'{0}' cannot be dialled", (written == null ? "" : written)),
                    Sentence.of("Write digits, * and #, with a leading + or not"));
        }
        return number;
    }
}
