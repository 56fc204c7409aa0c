package org.cordboard.server.http;

/// What goes over HTTP with a request or an answer.
public sealed interface ApiBody {
    /// JSON of the form of a record.
    record Json(Class<?> type) implements ApiBody {}

    /// A JSON array of records.
    record JsonList(Class<?> type) implements ApiBody {}

    /// JSON whose form is told in words.
    record FreeJson(String words) implements ApiBody {}

    /// Anything but JSON, such as a sound.
    record File(String mediaType, String words) implements ApiBody {}

    static ApiBody of(Class<?> type) {
        return new Json(type);
    }

    static ApiBody listOf(Class<?> type) {
        return new JsonList(type);
    }
}
