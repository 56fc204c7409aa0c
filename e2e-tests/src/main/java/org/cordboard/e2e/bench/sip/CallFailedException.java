package org.cordboard.e2e.bench.sip;

/// A call was refused, or the gateway did not answer in time.
public final class CallFailedException extends Exception {
    private static final long serialVersionUID = 1;

    CallFailedException(String reason) {
        super(reason);
    }
}
