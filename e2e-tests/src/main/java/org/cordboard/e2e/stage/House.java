package org.cordboard.e2e.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.program.Gateway;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The running program, its mail server, and the folder of both.
final class House implements AutoCloseable {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(House.class);

    private final Stage.Start start;
    private final Path folder;
    private final Mailbox mail;
    private Gateway gateway;

    private House(Stage.Start start, Path folder, Mailbox mail) {
        this.start = start;
        this.folder = folder;
        this.mail = mail;
    }

    static House open(Stage.Start start) {
        try {
            House house = new House(start, Files.createTempDirectory("cordboard-house-"), Mailbox.open());
            house.open();
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        try {
            gateway = startGateway();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// The one of all test classes of a run that share the demo company. JUnit closes it after the last.
    static House shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(House.class, _ -> open(Stage.DEMO), House.class);
    }

    /// Starts the program again, in the same data folder.
    void restart() {
        gateway.close();
        gateway = startGateway().after(gateway);
    }

    private Gateway startGateway() {
        return start.in(folder, folder.resolve("data"), mail);
    }

    Path folder() {
        return folder;
    }

    Mailbox mail() {
        return mail;
    }

    Gateway gateway() {
        return gateway;
    }

    @Override
    public void close() throws IOException {
        if (gateway != null) {
            gateway.close();
        }
        mail.close();
        Folders.delete(folder);
    }
}
