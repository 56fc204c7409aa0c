/// The program as the benchmarks start it and look at it from outside.
package org.cordboard.e2e.bench.program;
