package org.cordboard.core.architecture.bad.impure;

final class LocksUp {
    Object act() throws Exception {
        return new java.util.concurrent.locks.ReentrantLock();
    }
}
