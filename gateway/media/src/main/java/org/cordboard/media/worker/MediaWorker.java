package org.cordboard.media.worker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.cordboard.media.rtp.Packet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that owns sockets and everything that happens on them. Other threads reach it by [#execute]
/// alone. In the steady state a packet costs no lock, no allocation and no look-up: the key of a socket carries
/// its endpoint, and one buffer serves all.
public final class MediaWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaWorker.class);
    private static final long HOUSEKEEPING_NANOS = 100_000_000;
    /// So that one flooded socket keeps no other one waiting.
    private static final int PACKETS_AT_ONCE = 16;

    private final Selector selector;
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Packet.CAPACITY - 256);
    private final Packet packet = new Packet();
    private final Packet scratch = new Packet();
    private final Consumer<SelectionKey> onReady = this::receive;
    private final Pacer pacer = new Pacer(System.nanoTime());
    private final Thread thread;
    private long nextHousekeeping = System.nanoTime();
    private volatile boolean closing;

    private MediaWorker(String name, Selector selector) {
        this.selector = selector;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public static MediaWorker start(String name) throws IOException {
        MediaWorker worker = new MediaWorker(name, Selector.open());
        worker.thread.start();
        return worker;
    }

    /// Has the worker carry out a command, after those given before. A packet that is sent to us after this
    /// call finds the command done, however the two race: a browser's first check comes as soon as it has our
    /// answer. Any thread; returns at once.
    public void execute(Runnable command) {
        commands.add(command);
        if (!woken.getAndSet(true)) {
            selector.wakeup();
        }
    }

    /// Begins to receive for an endpoint. Worker thread.
    ///
    /// @param channel bound and non-blocking
    public void attach(DatagramChannel channel, Endpoint endpoint) throws ClosedChannelException {
        channel.register(selector, SelectionKey.OP_READ, endpoint);
        endpoints.add(endpoint);
    }

    /// Ends what [#attach] began; the channel is closed. Worker thread.
    public void detach(DatagramChannel channel, Endpoint endpoint) {
        endpoints.remove(endpoint);
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("A media socket did not close: {}", e.getMessage());
        }
    }

    /// Begins to call [Endpoint#onPace] every 20 ms, for the first time within 4 ms. Worker thread.
    public void pace(Endpoint endpoint) {
        pacer.add(endpoint);
    }

    /// A buffer for packets of an endpoint's own making, one for all of them: filled and sent within one call.
    /// Worker thread.
    public Packet scratch() {
        return scratch;
    }

    /// Ends the thread after the commands given before, and waits for it.
    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (selector) {
            while (!closing) {
                select();
                woken.set(false);
                runCommands();
                long now = System.nanoTime();
                pacer.run(now);
                keepHouse(now);
            }
            runCommands();
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            LOG.error("The media worker ends, its selector failed", e);
        }
    }

    private void select() throws IOException {
        long now = System.nanoTime();
        long nanos = pacer.untilDue(now, Math.max(0, nextHousekeeping - now));
        if (nanos <= 0 || !commands.isEmpty()) {
            selector.selectNow(onReady);
        } else {
            selector.select(onReady, (nanos + 999_999) / 1_000_000);
        }
    }

    private void runCommands() {
        for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
            try {
                command.run();
            } catch (RuntimeException e) {
                LOG.error("A command to the media worker failed", e);
            }
        }
    }

    private void receive(SelectionKey key) {
        DatagramChannel channel = (DatagramChannel) key.channel();
        Endpoint endpoint = (Endpoint) key.attachment();
        long now = System.nanoTime();
        try {
            for (int i = 0; i < PACKETS_AT_ONCE && channel.isOpen(); i++) {
                buffer.clear();
                InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
                if (from == null) {
                    return;
                }
                runCommands();
                if (!channel.isOpen()) {
                    return;
                }
                buffer.flip();
                packet.fill(buffer);
                endpoint.onPacket(packet, from, now);
            }
        } catch (IOException e) {
            LOG.warn("A media socket could not be read: {}", e.getMessage());
        } catch (RuntimeException fault) {
            endpoint.onFault(fault);
        }
    }

    private void keepHouse(long now) {
        if (now - nextHousekeeping < 0) {
            return;
        }
        nextHousekeeping = now + HOUSEKEEPING_NANOS;
        for (int i = endpoints.size() - 1; i >= 0; i--) {
            Endpoint endpoint = endpoints.get(i);
            try {
                endpoint.onHousekeeping(now);
            } catch (RuntimeException fault) {
                endpoint.onFault(fault);
            }
        }
    }
}
