package org.cordboard.core.architecture.bad.impure;

final class MakesIds {
    Object act() throws Exception {
        return java.util.UUID.randomUUID();
    }
}
