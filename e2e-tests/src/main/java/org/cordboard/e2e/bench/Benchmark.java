package org.cordboard.e2e.bench;

import java.nio.file.Path;
import org.cordboard.e2e.bench.report.Report;

/// Measures one thing of the running program.
interface Benchmark {
    /// @param folder an empty one, for all that the program keeps
    /// @throws Exception when the program did not do what was to be measured; slowness is no reason
    Report run(Path folder) throws Exception;
}
