package org.cordboard.core.architecture.bad.impure;

final class AsksForTheTime {
    Object act() throws Exception {
        return java.time.Instant.now();
    }
}
