package org.cordboard.e2e.bench.report;

/// One row of a report.
///
/// @param unit such as `ms`; empty for a plain number
/// @param target what it should be, such as `p95 ≤ 30`; empty when nothing is aimed at
public record Figure(String name, String unit, String target, Spread spread) {}
