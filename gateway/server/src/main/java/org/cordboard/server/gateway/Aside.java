package org.cordboard.server.gateway;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A part of the gateway that is started beside the others, because it takes seconds on a small machine and
/// needs none of them.
final class Aside<T extends AutoCloseable> implements AutoCloseable {
    private final FutureTask<T> task;

    private Aside(FutureTask<T> task) {
        this.task = task;
    }

    static <T extends AutoCloseable> Aside<T> start(String name, Callable<T> starter) {
        Aside<T> aside = new Aside<>(new FutureTask<>(starter));
        Thread.ofPlatform().name(name).start(aside.task);
        return aside;
    }

    /// Waits for the part.
    ///
    /// @throws IOException when it could not be started
    T join() throws IOException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException cannot -> throw cannot;
                case RuntimeException bug -> throw bug;
                default -> throw new IOException("A part of the gateway did not start", failed.getCause());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("The start was interrupted", interrupted);
        }
    }

    /// Closes the part, if it could be started.
    @Override
    public void close() {
        try {
            task.get().close();
        } catch (ExecutionException neverStarted) {
            // There is nothing to close, and whoever joined was told.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
