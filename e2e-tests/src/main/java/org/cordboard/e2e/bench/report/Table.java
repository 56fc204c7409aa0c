package org.cordboard.e2e.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Reports as Markdown, which people can read as it is and paste into docs/performance.md.
public final class Table {
    private static final List<String> HEAD =
            List.of("figure", "unit", "target", "min", "median", "p95", "p99", "p99.9", "max", "values");
    /// Columns that hold words.
    private static final int LEFT = 3;

    private Table() {}

    public static String of(List<Report> reports) {
        List<List<String>> rows = new ArrayList<>();
        reports.forEach(report -> report.figures().forEach(figure -> rows.add(row(report, figure))));
        StringBuilder text = new StringBuilder();
        reports.stream()
                .map(Report::machine)
                .distinct()
                .limit(1)
                .forEach(machine -> text.append(line(machine)).append("\n\n"));
        appendRows(text, rows);
        reports.forEach(report -> text.append(remarks(report)));
        return text.toString();
    }

    private static String line(Machine machine) {
        return "%s, %d processors, %d MiB, %s, %s, revision %s"
                .formatted(
                        machine.processor(),
                        machine.processors(),
                        machine.memoryMiB(),
                        machine.kernel(),
                        machine.java(),
                        machine.revision());
    }

    private static String remarks(Report report) {
        String first = "\n%s: %s, load average before it %s\n"
                .formatted(
                        report.benchmark(),
                        report.begun().toString().substring(0, 19) + "Z",
                        report.machine().loadBefore());
        return first + report.notes().stream().map(note -> "- " + note + "\n").collect(Collectors.joining());
    }

    private static List<String> row(Report report, Figure figure) {
        Spread spread = figure.spread();
        return List.of(
                report.benchmark() + ": " + figure.name(),
                figure.unit(),
                figure.target(),
                spread.count() == 1 ? "" : number(spread.min()),
                number(spread.median()),
                number(spread.percentile(0.95)),
                number(spread.percentile(0.99)),
                number(spread.percentile(0.999)),
                spread.count() == 1 ? "" : number(spread.max()),
                String.valueOf(spread.count()));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(
                Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 1 ? "%.2f" : "%.3f", value);
    }

    private static void appendRows(StringBuilder text, List<List<String>> rows) {
        int[] widths = new int[HEAD.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            widths[column] = Math.max(
                    HEAD.get(at).length(),
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        text.append(line(HEAD, widths)).append(ruler(widths));
        rows.forEach(row -> text.append(line(row, widths)));
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String blank = " ".repeat(widths[column] - cell.length());
            line.append("| ")
                    .append(column < LEFT ? cell + blank : blank + cell)
                    .append(' ');
        }
        return line.append("|\n").toString();
    }

    private static String ruler(int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append('|').append("-".repeat(widths[column] + 1)).append(column < LEFT ? '-' : ':');
        }
        return line.append("|\n").toString();
    }
}
