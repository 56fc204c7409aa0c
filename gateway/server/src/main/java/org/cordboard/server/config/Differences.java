package org.cordboard.server.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Says path by path in what two companies differ.
public final class Differences {
    private static final int SHOWN = 100;

    private final List<String> lines = new ArrayList<>();

    private Differences() {}

    /// @return one line for each field: `path: before → now`, `+ path: now`, `- path: before`; empty for equal
    /// companies
    public static List<String> between(CompanyDocument before, CompanyDocument now) {
        var differences = new Differences();
        differences.compare("", before.tree(), now.tree());
        differences.files(before.files(), now.files());
        return List.copyOf(differences.lines);
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        if (before.equals(now)) {
            return;
        }
        if (before instanceof ObjectNode one && now instanceof ObjectNode other) {
            compare(path, fields(one), fields(other));
        } else if (before instanceof ArrayNode one && now instanceof ArrayNode other && haveIds(one, other)) {
            compare(path, entries(one), entries(other));
            order(path, entries(one), entries(other));
        } else {
            lines.add("  %s: %s → %s".formatted(path, shown(before), shown(now)));
        }
    }

    private void compare(String path, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        before.forEach((key, value) -> {
            if (now.containsKey(key)) {
                compare(join(path, key), value, now.get(key));
            } else {
                lines.add("- %s: %s".formatted(join(path, key), shown(value)));
            }
        });
        now.forEach((key, value) -> {
            if (!before.containsKey(key)) {
                lines.add("+ %s: %s".formatted(join(path, key), shown(value)));
            }
        });
    }

    private void order(String path, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        var kept = before.keySet().stream().filter(now::containsKey).toList();
        var keptNow = now.keySet().stream().filter(before::containsKey).toList();
        if (!kept.equals(keptNow)) {
            lines.add("  %s: in another order: %s".formatted(path, String.join(", ", now.keySet())));
        }
    }

    private void files(Map<String, byte[]> before, Map<String, byte[]> now) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            if (!before.containsKey(name)) {
                lines.add("+ file " + name);
            } else if (!now.containsKey(name)) {
                lines.add("- file " + name);
            } else if (!Arrays.equals(before.get(name), now.get(name))) {
                lines.add("  file %s: another content".formatted(name));
            }
        }
    }

    private static boolean haveIds(ArrayNode... lists) {
        return Arrays.stream(lists).flatMap(JsonNode::valueStream).allMatch(entry -> entry.has("id"));
    }

    private static Map<String, JsonNode> entries(ArrayNode list) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        list.forEach(entry -> entries.put(entry.get("id").asText(), entry));
        return entries;
    }

    private static Map<String, JsonNode> fields(ObjectNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String shown(JsonNode value) {
        var text = value.isTextual() ? value.asText() : value.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
