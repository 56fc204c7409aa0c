package org.cordboard.server.apidocs;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import org.cordboard.server.http.ApiBody;

/// The forms of what is sent and answered; those of records are read off the records.
final class Bodies {
    private static final String JSON = "application/json";

    private final Components components;

    /// @param components takes the records' forms
    Bodies(Components components) {
        this.components = components;
    }

    Content content(ApiBody body) {
        return switch (body) {
            case ApiBody.Json(Class<?> type) -> content(JSON, record(type));
            case ApiBody.JsonList(Class<?> type) -> content(JSON, new ArraySchema().items(record(type)));
            case ApiBody.FreeJson(String words) ->
                content(JSON, new Schema<>().description(words).example(Map.of()));
            case ApiBody.File(String mediaType, String words) ->
                content(
                        mediaType,
                        (mediaType.startsWith("text/") ? new StringSchema() : new BinarySchema()).description(words));
        };
    }

    /// What is to be said beside the form; null for nothing.
    static String words(ApiBody body) {
        return switch (body) {
            case ApiBody.Json _, ApiBody.JsonList _ -> null;
            case ApiBody.FreeJson(String words) -> words;
            case ApiBody.File(String _, String words) -> words;
        };
    }

    private Schema<?> record(Class<?> type) {
        ModelConverters.getInstance().readAll(type).forEach(components::addSchemas);
        return new Schema<>().$ref(type.getSimpleName());
    }

    private static Content content(String mediaType, Schema<?> schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }
}
