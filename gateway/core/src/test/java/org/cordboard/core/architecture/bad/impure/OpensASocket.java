package org.cordboard.core.architecture.bad.impure;

final class OpensASocket {
    Object act() throws Exception {
        return new java.net.Socket();
    }
}
