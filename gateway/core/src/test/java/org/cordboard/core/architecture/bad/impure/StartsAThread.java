package org.cordboard.core.architecture.bad.impure;

final class StartsAThread {
    Object act() throws Exception {
        return Thread.startVirtualThread(() -> {});
    }
}
