package org.cordboard.core.architecture.bad.impure;

final class CountsNanoseconds {
    Object act() throws Exception {
        return System.nanoTime();
    }
}
