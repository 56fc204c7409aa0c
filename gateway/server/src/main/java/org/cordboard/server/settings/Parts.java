package org.cordboard.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.http.HttpProblem;

/// Takes a company's document apart and puts it together again. Its parts are the fields of the YAML file; the
/// entries of a list are found by their `id`, those of a map by their key.
final class Parts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Parts() {}

    static JsonNode whole(ObjectNode tree) {
        return tree;
    }

    static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw new HttpProblem(
                400, "body", Sentence.of("This is no JSON object"), Sentence.of("Send the form of the company's file"));
    }

    /// What is written of a part; empty when nothing is.
    static JsonNode of(ObjectNode tree, String part) {
        require(part);
        JsonNode written = tree.get(part);
        return written != null ? written : CompanyDocument.isList(part) ? JSON.arrayNode() : JSON.objectNode();
    }

    static JsonNode withPart(ObjectNode tree, String part, JsonNode value) {
        require(part);
        return tree.set(part, value);
    }

    static JsonNode entry(ObjectNode tree, String part, String id) {
        JsonNode found = switch (of(tree, part)) {
            case ArrayNode list -> indexOf(list, id) < 0 ? null : list.get(indexOf(list, id));
            case ObjectNode map -> map.get(id);
            default -> null;
        };
        if (found == null) {
            throw new HttpProblem(
                    404,
                    "id",
                    Sentence.of("There is no '{0}' in {1}", id, part),
                    Sentence.of("Take one from /api/settings/{0}", part));
        }
        return found;
    }

    /// Changes the entry, or adds it.
    static JsonNode withEntry(ObjectNode tree, String part, String id, JsonNode value) {
        switch (of(tree, part)) {
            case ArrayNode list -> {
                ObjectNode named = JSON.objectNode().put("id", id);
                named.setAll(object(value));
                if (!named.path("id").asText().equals(id)) {
                    throw new HttpProblem(
                            400,
                            "id",
                            Sentence.of(
                                    "The entry calls itself '{0}'",
                                    named.path("id").asText()),
                            Sentence.of("Write '{0}'", id));
                }
                put(list, id, named);
                tree.set(part, list);
            }
            case ObjectNode map -> tree.set(part, map.set(id, value));
            default -> throw noEntries(part);
        }
        return tree;
    }

    /// Changes some fields of an entry: a JSON merge patch (RFC 7396), null takes a field out.
    static JsonNode patched(ObjectNode tree, String part, String id, JsonNode patch) {
        JsonNode entry = entry(tree, part, id);
        return withEntry(tree, part, id, merged(entry, patch));
    }

    static JsonNode withoutEntry(ObjectNode tree, String part, String id) {
        entry(tree, part, id);
        switch (of(tree, part)) {
            case ArrayNode list -> list.remove(indexOf(list, id));
            case ObjectNode map -> map.remove(id);
            default -> throw noEntries(part);
        }
        return tree;
    }

    static JsonNode memberEnabled(ObjectNode tree, String workgroup, String agent, JsonNode enabled) {
        ArrayNode members = (ArrayNode) entry(tree, "workgroups", workgroup).get("members");
        for (int i = 0; i < members.size(); i++) {
            JsonNode member = members.get(i);
            var detailed = member instanceof ObjectNode object
                    ? object
                    : JSON.objectNode().put("agent", member.asText());
            if (detailed.path("agent").asText().equals(agent)) {
                detailed.set("enabled", enabled);
                members.set(i, detailed);
                return tree;
            }
        }
        throw new HttpProblem(
                404,
                "agent",
                Sentence.of("'{0}' is no member of {1}", agent, workgroup),
                Sentence.of("Take one from its members"));
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object.deepCopy() : JSON.objectNode();
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merged(merged.path(change.getKey()), change.getValue()));
            }
        }
        return merged;
    }

    private static void put(ArrayNode list, String id, ObjectNode entry) {
        int at = indexOf(list, id);
        if (at < 0) {
            list.add(entry);
        } else {
            list.set(at, entry);
        }
    }

    private static int indexOf(ArrayNode list, String id) {
        var ids = StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path("id").asText())
                .toList();
        return ids.indexOf(id);
    }

    private static void require(String part) {
        if (!CompanyDocument.parts().contains(part)) {
            throw new HttpProblem(
                    404,
                    "part",
                    Sentence.of("The settings have no part '{0}'", part),
                    Sentence.of("Take one of {0}", String.join(", ", CompanyDocument.parts())));
        }
    }

    private static HttpProblem noEntries(String part) {
        return new HttpProblem(
                404,
                "id",
                Sentence.of("{0} has no entries", part),
                Sentence.of("Change /api/settings/{0} as a whole", part));
    }
}
