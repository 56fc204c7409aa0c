package org.cordboard.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.gateway.Gateway;
import org.cordboard.server.store.StoreException;

/// A gateway that runs until it is told to stop.
final class Running {
    private final GatewaySettings settings;
    private final Start start;
    private final Optional<String> telephone;
    private final Optional<String> mailboxes;
    private final Runnable cleanUp;
    private final PrintWriter out;

    /// Starts the gateway.
    @FunctionalInterface
    interface Start {
        Gateway start() throws IOException;
    }

    /// @param telephone the path of the page from which the company is texted
    /// @param mailboxes the path of the page that shows its people's mails
    /// @param cleanUp run when the gateway has stopped, and when it does not start
    Running(
            GatewaySettings settings,
            Start start,
            Optional<String> telephone,
            Optional<String> mailboxes,
            Runnable cleanUp,
            PrintWriter out) {
        this.settings = settings;
        this.start = start;
        this.telephone = telephone;
        this.mailboxes = mailboxes;
        this.cleanUp = cleanUp;
        this.out = out;
    }

    int untilStopped() throws CannotStartException, InterruptedException {
        Gateway gateway = start();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(gateway, stopped), "stop"));
        ReadyCard card = new ReadyCard(
                gateway,
                settings,
                telephone.map(path -> gateway.url() + path),
                mailboxes.map(path -> gateway.url() + path),
                sinceStart());
        try {
            card.writeTo(settings.data().resolve("ready.json"));
        } catch (IOException unwritable) {
            throw new CannotStartException(
                    "--data " + settings.data() + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
        card.print(out);
        stopped.await();
        return 0;
    }

    private Gateway start() throws CannotStartException {
        try {
            return start.start();
        } catch (IOException | StoreException cannot) {
            cleanUp.run();
            throw new CannotStartException(cannot.getMessage(), cannot);
        }
    }

    private void stop(Gateway gateway, CountDownLatch stopped) {
        gateway.close();
        cleanUp.run();
        stopped.countDown();
    }

    private static Duration sinceStart() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
