package org.cordboard.server.apidocs;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.swagger.v3.core.util.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.Page;
import org.cordboard.server.http.Routes;
import org.cordboard.server.http.WebServer;

/// The REST API's documentation, for people (`/api/docs`) and for programs (`/api/docs/openapi.json`). The document
/// is made when it is asked for, so that a gateway whose documentation nobody reads pays nothing for it.
public final class ApiDocs implements Routes {
    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/%s/%s";
    private static final String WEBJAR_VERSION = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("swagger-ui.css", "text/css", "swagger-ui-bundle.js", "text/javascript");

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get("/api/docs/openapi.json", Access.SIGNED_IN, "This document (OpenAPI 3.0)")
                .answers(new ApiBody.FreeJson("An OpenAPI document"))
                .handledBy(routes, ApiDocs::document);
        Page.add(routes, "/api/docs", Access.SIGNED_IN, ctx -> send(ctx, "/apidocs/page.html", "text/html"));
        Page.add(
                routes,
                "/api/docs/start.js",
                Access.SIGNED_IN,
                ctx -> send(ctx, "/apidocs/start.js", "text/javascript"));
        MEDIA_TYPES.forEach((name, type) -> Page.add(
                routes,
                "/api/docs/" + name,
                Access.SIGNED_IN,
                ctx -> send(ctx, WEBJAR.formatted(webjarVersion(), name), type)));
    }

    private static void document(Context ctx) {
        ApiDocument document = new ApiDocument(ctx.appData(WebServer.ENDPOINTS).get());
        ctx.contentType("application/json; charset=utf-8").result(Json.pretty(document.openApi()));
    }

    private static void send(Context ctx, String resource, String mediaType) {
        InputStream file = ApiDocs.class.getResourceAsStream(resource);
        if (file == null) {
            throw new NotFoundResponse();
        }
        ctx.contentType(mediaType + "; charset=utf-8").result(file);
    }

    private static String webjarVersion() throws IOException {
        Properties webjar = new Properties();
        try (InputStream file = ApiDocs.class.getResourceAsStream(WEBJAR_VERSION)) {
            webjar.load(file);
        }
        return webjar.getProperty("version");
    }
}
