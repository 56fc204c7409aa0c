package org.cordboard.server.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.Set;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.Page;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
    @Test
    void aRouteThatNobodyDescribedIsInTheDocumentAllTheSame() {
        OpenAPI document = new ApiDocument(List.of(endpoint(HandlerType.PUT, "/api/forgotten/{id}"))).openApi();
        assertThat(document.getPaths().get("/api/forgotten/{id}").getPut()).satisfies(operation -> {
            assertThat(operation.getSummary()).isNull();
            assertThat(operation.getExtensions()).containsEntry("x-role", "ADMINISTRATOR");
            assertThat(operation.getParameters()).extracting("name").containsExactly("id");
        });
    }

    @Test
    void pagesAndWhatRunsBeforeEveryRouteAreLeftOut() {
        OpenAPI document = new ApiDocument(List.of(
                        endpoint(HandlerType.GET, "/page").withMetadata(Page.PAGE), endpoint(HandlerType.BEFORE, "*")))
                .openApi();
        assertThat(document.getPaths()).isEmpty();
    }

    private static Endpoint endpoint(HandlerType method, String path) {
        return Endpoint.create(method, path)
                .addMetadata(new Roles(Set.of(Access.ADMINISTRATOR)))
                .handler(_ -> {});
    }
}
