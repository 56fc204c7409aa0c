package org.cordboard.server.apidocs;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.Page;
import org.cordboard.server.signin.Guard;

/// The OpenAPI document of the routes that are registered: all but pages, also those that nobody described.
final class ApiDocument {
    private static final String SESSION = "session";
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS =
            Arrays.stream(PathItem.HttpMethod.values()).map(Enum::name).collect(Collectors.toSet());

    private final Components components = new Components();
    private final Answers answers = new Answers(new Bodies(components));
    private final List<Endpoint> endpoints;

    ApiDocument(List<Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    OpenAPI openApi() {
        Paths paths = new Paths();
        endpoints.stream()
                .filter(endpoint -> METHODS.contains(endpoint.method.name()) && endpoint.metadata(Page.class) == null)
                .forEach(endpoint -> paths.computeIfAbsent(endpoint.path, _ -> new PathItem())
                        .operation(PathItem.HttpMethod.valueOf(endpoint.method.name()), operation(endpoint)));
        components.addSecuritySchemes(
                SESSION,
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name(Guard.COOKIE)
                        .description("Set by `POST /api/sign-in`"));
        return new OpenAPI().info(info()).paths(paths).components(components);
    }

    private static Info info() {
        return new Info()
                .title("Cordboard")
                .version("1")
                .description(
                        "The REST API of this gateway. Times are epoch milliseconds, lengths milliseconds; fields that a"
                                + " side does not know are ignored. A request that a page sends must come from a page of this gateway.");
    }

    private Operation operation(Endpoint endpoint) {
        Access access = access(endpoint);
        Operation operation = new Operation()
                .operationId(id(endpoint))
                .addTagsItem(tag(endpoint.path))
                .description(words(access));
        operation.addExtension("x-role", access.name());
        if (access != Access.ANYONE) {
            operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
        }
        PATH_PARAMETER
                .matcher(endpoint.path)
                .results()
                .forEach(name -> operation.addParametersItem(
                        parameter("path", name.group(1)).required(true)));
        ApiRoute.Description description = endpoint.metadata(ApiRoute.Description.class);
        if (description != null) {
            describe(operation, description);
        }
        boolean names = PATH_PARAMETER.matcher(endpoint.path).find();
        return operation.responses(answers.of(description, access, names));
    }

    private void describe(Operation operation, ApiRoute.Description description) {
        operation.summary(description.summary());
        description
                .parameters()
                .forEach(given ->
                        operation.addParametersItem(parameter(given.in().name().toLowerCase(Locale.ROOT), given.name())
                                .description(given.words())
                                .required(given.required())));
        description
                .body()
                .ifPresent(body -> operation.requestBody(new RequestBody()
                        .required(true)
                        .description(Bodies.words(body))
                        .content(answers.bodies().content(body))));
    }

    private static Parameter parameter(String in, String name) {
        return new Parameter().in(in).name(name).schema(new StringSchema());
    }

    private static Access access(Endpoint endpoint) {
        return endpoint.metadata(Roles.class).getRoles().stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may use " + endpoint.path));
    }

    private static String words(Access access) {
        return switch (access) {
            case ANYONE -> "For everybody, without signing in.";
            case SIGNED_IN -> "For everybody who is signed in.";
            case SUPERVISOR -> "For supervisors and administrators.";
            case ADMINISTRATOR -> "For administrators.";
        };
    }

    private static String tag(String path) {
        return path.replaceFirst("^/(api/)?", "").replaceFirst("/.*", "");
    }

    /// Such as `putPeopleIdHandling`.
    private static String id(Endpoint endpoint) {
        String path = endpoint.path.replaceFirst("^/api", "");
        return endpoint.method.name().toLowerCase(Locale.ROOT)
                + Pattern.compile("\\W+(\\w?)").matcher(path).replaceAll(ApiDocument::capital);
    }

    private static String capital(MatchResult letter) {
        return Matcher.quoteReplacement(letter.group(1).toUpperCase(Locale.ROOT));
    }
}
