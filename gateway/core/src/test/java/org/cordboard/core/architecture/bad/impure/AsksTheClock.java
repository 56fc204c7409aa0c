package org.cordboard.core.architecture.bad.impure;

final class AsksTheClock {
    Object act() throws Exception {
        return java.time.Clock.systemUTC();
    }
}
