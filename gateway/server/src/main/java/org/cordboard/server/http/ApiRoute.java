package org.cordboard.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.EndpointMetadata;
import io.javalin.security.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One route of the REST API, with what those who write clients must know of it. It is registered and described in
/// one breath, so that the documentation cannot lag behind.
///
///     get("/api/people", Access.SIGNED_IN, "All colleagues")
///             .answers(ApiBody.listOf(Rest.Colleague.class))
///             .handledBy(routes, ctx -> ctx.json(list()));
public final class ApiRoute {
    private final HandlerType method;
    private final String path;
    private final Access access;
    private final String summary;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private Optional<ApiBody> body = Optional.empty();

    /// What a route tells of itself.
    ///
    /// @param parameters beside those in the path
    /// @param body what is sent; empty for nothing
    /// @param answers in which the route differs from others: the good one, and refusals of a form of their own
    public record Description(String summary, List<Parameter> parameters, Optional<ApiBody> body, List<Answer> answers)
            implements EndpointMetadata {}

    /// @param in where it stands
    public record Parameter(In in, String name, String words, boolean required) {}

    public enum In {
        QUERY,
        HEADER
    }

    /// @param body empty for nothing
    public record Answer(int status, String words, Optional<ApiBody> body) {}

    private ApiRoute(HandlerType method, String path, Access access, String summary) {
        this.method = method;
        this.path = path;
        this.access = access;
        this.summary = summary;
    }

    public static ApiRoute get(String path, Access access, String summary) {
        return new ApiRoute(HandlerType.GET, path, access, summary);
    }

    public static ApiRoute post(String path, Access access, String summary) {
        return new ApiRoute(HandlerType.POST, path, access, summary);
    }

    public static ApiRoute put(String path, Access access, String summary) {
        return new ApiRoute(HandlerType.PUT, path, access, summary);
    }

    public static ApiRoute patch(String path, Access access, String summary) {
        return new ApiRoute(HandlerType.PATCH, path, access, summary);
    }

    public static ApiRoute delete(String path, Access access, String summary) {
        return new ApiRoute(HandlerType.DELETE, path, access, summary);
    }

    public ApiRoute query(String name, String words) {
        parameters.add(new Parameter(In.QUERY, name, words, false));
        return this;
    }

    public ApiRoute header(String name, String words) {
        parameters.add(new Parameter(In.HEADER, name, words, false));
        return this;
    }

    public ApiRoute requiredHeader(String name, String words) {
        parameters.add(new Parameter(In.HEADER, name, words, true));
        return this;
    }

    public ApiRoute takes(ApiBody sent) {
        body = Optional.of(sent);
        return this;
    }

    public ApiRoute answers(ApiBody answer) {
        answers.add(new Answer(200, "Done", Optional.of(answer)));
        return this;
    }

    public ApiRoute answersNothing() {
        answers.add(new Answer(204, "Done", Optional.empty()));
        return this;
    }

    /// @param status 400–599
    public ApiRoute refuses(int status, String words, ApiBody answer) {
        answers.add(new Answer(status, words, Optional.of(answer)));
        return this;
    }

    public void handledBy(RoutesConfig routes, Handler handler) {
        routes.addEndpoint(Endpoint.create(method, path)
                .addMetadata(new Roles(Set.of(access)))
                .addMetadata(new Description(summary, List.copyOf(parameters), body, List.copyOf(answers)))
                .handler(handler));
    }
}
