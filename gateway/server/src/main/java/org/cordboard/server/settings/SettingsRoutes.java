package org.cordboard.server.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.config.Fault;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.wire.Wire;

/// The company's settings, to be read and changed in whole or in part, as JSON of the same form as the YAML file.
/// Who changes says in `If-Match` which revision was read; a change that is refused changes nothing.
public final class SettingsRoutes implements Routes {
    private static final int HISTORY = 100;
    private static final ApiBody CHANGED = ApiBody.of(Rest.SettingsChanged.class);
    private static final ApiBody AS_IN_THE_FILE =
            new ApiBody.FreeJson("The form is that of the company's file, see docs/configuration.md");

    private final Settings settings;

    public SettingsRoutes(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        addWhole(routes);
        addParts(routes);
        addEntries(routes);
        ApiRoute.patch("/api/workgroups/{id}/members/{agent}", Access.SUPERVISOR, "Switches a member on or off")
                .takes(new ApiBody.FreeJson("`{\"enabled\": true}` or `false`"))
                .answers(CHANGED)
                .refuses(422, "The settings have faults", ApiBody.of(Rest.SettingsRefused.class))
                .handledBy(routes, this::patchMember);
    }

    private void addWhole(RoutesConfig routes) {
        ApiRoute.get("/api/settings", Access.ADMINISTRATOR, "All settings; `ETag` is their revision")
                .answers(AS_IN_THE_FILE)
                .handledBy(routes, ctx -> answer(ctx, Parts::whole));
        changing(ApiRoute.put("/api/settings", Access.ADMINISTRATOR, "Replaces all settings"))
                .takes(AS_IN_THE_FILE)
                .handledBy(routes, ctx -> change(ctx, "Everything", (_, body) -> Parts.object(body)));
        ApiRoute.get("/api/settings-history", Access.ADMINISTRATOR, "The last " + HISTORY + " revisions, newest first")
                .answers(ApiBody.listOf(Rest.SettingsRevision.class))
                .handledBy(routes, this::history);
    }

    private void addParts(RoutesConfig routes) {
        ApiRoute.get("/api/settings/{part}", Access.ADMINISTRATOR, "One field of the file, such as `workgroups`")
                .answers(AS_IN_THE_FILE)
                .handledBy(routes, ctx -> answer(ctx, tree -> Parts.of(tree, part(ctx))));
        changing(ApiRoute.put("/api/settings/{part}", Access.ADMINISTRATOR, "Replaces one field of the file"))
                .takes(AS_IN_THE_FILE)
                .handledBy(routes, this::putPart);
    }

    private void addEntries(RoutesConfig routes) {
        ApiRoute.get("/api/settings/{part}/{id}", Access.ADMINISTRATOR, "One entry, by id or key")
                .answers(AS_IN_THE_FILE)
                .handledBy(routes, this::getEntry);
        changing(ApiRoute.put("/api/settings/{part}/{id}", Access.ADMINISTRATOR, "Adds or replaces an entry"))
                .takes(AS_IN_THE_FILE)
                .handledBy(routes, this::putEntry);
        changing(ApiRoute.patch("/api/settings/{part}/{id}", Access.ADMINISTRATOR, "Changes fields of an entry"))
                .takes(new ApiBody.FreeJson("A JSON merge patch (RFC 7396): null takes a field out"))
                .handledBy(routes, this::patchEntry);
        changing(ApiRoute.delete("/api/settings/{part}/{id}", Access.ADMINISTRATOR, "Takes an entry out"))
                .handledBy(routes, this::deleteEntry);
    }

    static ApiRoute changing(ApiRoute route) {
        return route.requiredHeader("If-Match", "The `ETag` that was read, or `*` for whichever it is")
                .answers(CHANGED)
                .refuses(412, "Somebody has changed the settings meanwhile", ApiBody.of(Rest.Problem.class))
                .refuses(422, "The settings have faults", ApiBody.of(Rest.SettingsRefused.class))
                .refuses(428, "`If-Match` is missing", ApiBody.of(Rest.Problem.class));
    }

    private static String part(Context ctx) {
        return ctx.pathParam("part");
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private void history(Context ctx) {
        ctx.json(settings.history(HISTORY).stream()
                .map(revision -> new Rest.SettingsRevision(
                        revision.number(), revision.at().toEpochMilli(), revision.by(), revision.change()))
                .toList());
    }

    private void getEntry(Context ctx) {
        answer(ctx, tree -> Parts.entry(tree, part(ctx), id(ctx)));
    }

    private void putPart(Context ctx) {
        change(ctx, part(ctx), (tree, body) -> Parts.withPart(tree, part(ctx), body));
    }

    private void putEntry(Context ctx) {
        change(ctx, part(ctx) + "." + id(ctx), (tree, body) -> Parts.withEntry(tree, part(ctx), id(ctx), body));
    }

    private void patchEntry(Context ctx) {
        change(ctx, part(ctx) + "." + id(ctx), (tree, body) -> Parts.patched(tree, part(ctx), id(ctx), body));
    }

    private void deleteEntry(Context ctx) {
        change(
                ctx,
                part(ctx) + "." + id(ctx) + " taken out",
                (tree, _) -> Parts.withoutEntry(tree, part(ctx), id(ctx)));
    }

    /// Supervisors meet the moment: whatever revision there is, the member takes part or does not.
    private void patchMember(Context ctx) {
        String agent = ctx.pathParam("agent");
        JsonNode enabled = body(ctx).path("enabled");
        if (!enabled.isBoolean()) {
            throw new HttpProblem(
                    400,
                    "enabled",
                    Sentence.of("This field is missing or no yes or no"),
                    Sentence.of("Send true or false"));
        }
        String what = "workgroups.%s.members: %s %s".formatted(id(ctx), agent, enabled.booleanValue() ? "on" : "off");
        change(ctx, OptionalLong.empty(), what, tree -> Parts.memberEnabled(tree, id(ctx), agent, enabled));
    }

    @FunctionalInterface
    private interface Look {
        JsonNode at(ObjectNode tree);
    }

    @FunctionalInterface
    private interface Edit {
        JsonNode of(ObjectNode tree, JsonNode body);
    }

    private void answer(Context ctx, Look look) {
        Settings.Present present = settings.present();
        tag(ctx, present.revision());
        ctx.json(look.at((ObjectNode) present.document().tree()));
    }

    private void change(Context ctx, String what, Edit edit) {
        JsonNode body = ctx.body().isBlank() ? Wire.mapper().nullNode() : body(ctx);
        change(ctx, expected(ctx), what, tree -> edit.of(tree, body));
    }

    private void change(Context ctx, OptionalLong expected, String what, Look edit) {
        try {
            Settings.Outcome outcome = settings.change(
                    expected,
                    Guard.person(ctx).id().value(),
                    what,
                    present -> present.with(edit.at((ObjectNode) present.tree())));
            tell(ctx, outcome);
        } catch (ConfigException refused) {
            refuse(ctx, refused);
        } catch (StaleSettingsException stale) {
            throw problem(stale);
        }
    }

    static void tell(Context ctx, Settings.Outcome outcome) {
        Map<String, String> passwords = new LinkedHashMap<>();
        outcome.newPasswords().forEach((agent, password) -> passwords.put(agent.value(), password));
        tag(ctx, outcome.revision());
        ctx.json(new Rest.SettingsChanged(outcome.revision(), outcome.changed(), passwords));
    }

    static HttpProblem problem(StaleSettingsException stale) {
        return new HttpProblem(412, "If-Match", stale.words(), Sentence.of("Read them again, and repeat the change"));
    }

    static void refuse(Context ctx, ConfigException refused) {
        Language language = Languages.of(ctx);
        List<Rest.SettingsFault> faults =
                refused.faults().stream().map(SettingsRoutes::fault).toList();
        ctx.status(422)
                .json(new Rest.SettingsRefused(
                        faults.getFirst().path(),
                        language.say(Sentence.of("The settings cannot be used; nothing was changed")),
                        language.say(Sentence.of("Mend what is named under faults")),
                        0,
                        faults));
    }

    private static Rest.SettingsFault fault(Fault fault) {
        return new Rest.SettingsFault(fault.path(), fault.line(), fault.problem(), fault.remedy());
    }

    private static void tag(Context ctx, long revision) {
        ctx.header("ETag", "\"" + revision + "\"");
    }

    static OptionalLong expected(Context ctx) {
        String tag = ctx.header("If-Match");
        if (tag == null) {
            throw new HttpProblem(
                    428,
                    "If-Match",
                    Sentence.of("The request does not say which revision it changes"),
                    Sentence.of("Send If-Match with the ETag that was read, or * for whichever it is"));
        }
        if (tag.strip().equals("*")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(tag.strip().replaceAll("^(W/)?\"|\"$", "")));
        } catch (NumberFormatException noRevision) {
            throw new HttpProblem(
                    400,
                    "If-Match",
                    Sentence.of("{0} is no revision", tag),
                    Sentence.of("Send the ETag that was read"));
        }
    }

    private static JsonNode body(Context ctx) {
        try {
            return Wire.mapper().readTree(ctx.body());
        } catch (JsonProcessingException noJson) {
            throw new HttpProblem(
                    400,
                    "body",
                    Sentence.of("This is no JSON: {0}", noJson.getOriginalMessage()),
                    Sentence.of("Send JSON of the form of the company's file"));
        }
    }
}
