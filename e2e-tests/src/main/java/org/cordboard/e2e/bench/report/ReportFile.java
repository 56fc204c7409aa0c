package org.cordboard.e2e.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One report as a JSON file.
public final class ReportFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportFile() {}

    /// @return the file, named for benchmark and time
    public static Path write(Report report, Path folder) {
        String time = report.begun().toString().substring(0, 19).replace(":", "");
        Path file = folder.resolve("bench-" + report.benchmark() + "-" + time + ".json");
        try {
            Files.createDirectories(folder);
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), tree(report));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode tree(Report report) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("benchmark", report.benchmark());
        tree.put("begun", report.begun().toString());
        tree.set("machine", JSON.valueToTree(report.machine()));
        ArrayNode figures = tree.putArray("figures");
        report.figures().forEach(figure -> figures.add(tree(figure)));
        tree.set("notes", JSON.valueToTree(report.notes()));
        return tree;
    }

    private static ObjectNode tree(Figure figure) {
        Spread spread = figure.spread();
        ObjectNode tree = JSON.createObjectNode();
        tree.put("name", figure.name()).put("unit", figure.unit()).put("target", figure.target());
        tree.put("values", spread.count()).put("min", spread.min()).put("median", spread.median());
        spread.percentile(0.95).ifPresent(value -> tree.put("p95", value));
        spread.percentile(0.99).ifPresent(value -> tree.put("p99", value));
        spread.percentile(0.999).ifPresent(value -> tree.put("p99.9", value));
        return tree.put("max", spread.max());
    }
}
