package org.cordboard.core.architecture.bad.impure;

final class RollsDice {
    Object act() throws Exception {
        return new java.util.Random().nextInt();
    }
}
