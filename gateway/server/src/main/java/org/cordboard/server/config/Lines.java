package org.cordboard.server.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Finds the lines of a YAML text at which fields stand.
final class Lines {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");
    private static final int CHARACTERS_AT_MOST = 64 << 20;

    private final Optional<Node> root;

    private Lines(Optional<Node> root) {
        this.root = root;
    }

    static Lines of(String yaml) {
        var options = new LoaderOptions();
        options.setCodePointLimit(CHARACTERS_AT_MOST);
        try {
            return new Lines(Optional.ofNullable(new Yaml(options).compose(new StringReader(yaml))));
        } catch (YAMLException noYaml) {
            return new Lines(Optional.empty());
        }
    }

    /// @param path such as `workgroups.support.members[2].tier`; members of a list are named by index or by their
    /// `id`
    /// @return from 1, that of the nearest field above where the path leads to nothing; 0 when there is no text
    int of(Fault fault) {
        return root.map(node -> line(node, steps(fault.path()))).orElse(0);
    }

    private static List<String> steps(String path) {
        return new ArrayList<>(List.of(INDEX.matcher(path).replaceAll(".[$1]").split("\\.")));
    }

    private static int line(Node start, List<String> steps) {
        var node = start;
        int line = start.getStartMark().getLine();
        while (!steps.isEmpty()) {
            var step = step(node, steps);
            if (step.isEmpty()) {
                break;
            }
            line = step.get().line();
            node = step.get().value();
        }
        return line + 1;
    }

    private record Step(int line, Node value) {}

    /// Takes as many steps as make one name: a number such as `49.30` has a full stop of its own.
    private static Optional<Step> step(Node node, List<String> steps) {
        for (int count = 1; count <= steps.size(); count++) {
            var name = String.join(".", steps.subList(0, count));
            var found = child(node, name);
            if (found.isPresent()) {
                steps.subList(0, count).clear();
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Step> child(Node node, String name) {
        return switch (node) {
            case MappingNode map ->
                map.getValue().stream()
                        .filter(entry -> isText(entry.getKeyNode(), name))
                        .findFirst()
                        .map(entry -> new Step(entry.getKeyNode().getStartMark().getLine(), entry.getValueNode()));
            case SequenceNode list ->
                element(list, name).map(found -> new Step(found.getStartMark().getLine(), found));
            default -> Optional.empty();
        };
    }

    private static Optional<Node> element(SequenceNode list, String name) {
        var index = INDEX.matcher(name);
        if (index.matches()) {
            int at = Integer.parseInt(index.group(1));
            return at < list.getValue().size() ? Optional.of(list.getValue().get(at)) : Optional.empty();
        }
        return list.getValue().stream().filter(entry -> hasId(entry, name)).findFirst();
    }

    private static boolean hasId(Node node, String id) {
        return node instanceof MappingNode map
                && map.getValue().stream().anyMatch(entry -> isId(entry) && isText(entry.getValueNode(), id));
    }

    private static boolean isId(NodeTuple entry) {
        return isText(entry.getKeyNode(), "id");
    }

    private static boolean isText(Node node, String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }
}
