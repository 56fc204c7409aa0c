/// What `./cordboard bench` measures, one class for each benchmark (docs/performance.md).
package org.cordboard.e2e.bench;
