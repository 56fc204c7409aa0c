package org.cordboard.server.apidocs;

import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;

/// What a route may answer: what its description says, and what holds for all.
final class Answers {
    private final Bodies bodies;

    Answers(Bodies bodies) {
        this.bodies = bodies;
    }

    Bodies bodies() {
        return bodies;
    }

    /// @param description null when the route has none
    /// @param names whether the path names something that may not exist
    ApiResponses of(ApiRoute.Description description, Access access, boolean names) {
        ApiResponses responses = new ApiResponses();
        if (description != null) {
            description
                    .answers()
                    .forEach(answer -> responses.addApiResponse(String.valueOf(answer.status()), response(answer)));
        }
        if (access != Access.ANYONE) {
            responses.addApiResponse("401", refusal("Not signed in"));
        }
        if (access == Access.SUPERVISOR || access == Access.ADMINISTRATOR) {
            responses.addApiResponse("403", refusal("Not for this role"));
        }
        if (names) {
            responses.addApiResponse("404", refusal("There is no such thing"));
        }
        return responses.addApiResponse(
                ApiResponses.DEFAULT, refusal("Refused, or failed; `field` says what is wrong, `remedy` what to do"));
    }

    private ApiResponse response(ApiRoute.Answer answer) {
        ApiResponse response = new ApiResponse().description(answer.words());
        answer.body().ifPresent(body -> response.content(bodies.content(body)));
        return response;
    }

    private ApiResponse refusal(String words) {
        return new ApiResponse().description(words).content(bodies.content(ApiBody.of(Rest.Problem.class)));
    }
}
