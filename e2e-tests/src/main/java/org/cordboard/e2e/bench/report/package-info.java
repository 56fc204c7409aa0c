/// Figures, the machine they were taken on, and how they are shown and kept.
package org.cordboard.e2e.bench.report;
