package org.cordboard.sms.standin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.cordboard.sms.standin.Carried.Medium;

/// A text network on this machine, for one account. Any thread.
///
///     the account  → API (HTTP, as Twilio's) → traffic → telephones
///     telephones   → traffic → webhooks (signed, as Twilio's) → the account
public final class StandIn implements AutoCloseable {
    private final Traffic traffic;
    private final TextsApi api;
    private final Webhooks webhooks;
    private final HttpServer server;
    private final ExecutorService workers;

    private StandIn(Traffic traffic, TextsApi api, Webhooks webhooks, HttpServer server, ExecutorService workers) {
        this.traffic = traffic;
        this.api = api;
        this.webhooks = webhooks;
        this.server = server;
        this.workers = workers;
    }

    /// Starts on a free port of this machine.
    ///
    /// @param onTheWay how long each step of a text's way takes, 0 or more
    public static StandIn start(StandInAccount account, Duration onTheWay, InstantSource clock) throws IOException {
        Traffic traffic = new Traffic(clock);
        Webhooks webhooks = new Webhooks(account, traffic, onTheWay);
        TextsApi api = new TextsApi(account, traffic, webhooks);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(workers);
        server.createContext("/", api);
        server.start();
        return new StandIn(traffic, api, webhooks, server, workers);
    }

    /// Where the API is.
    public URI address() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort());
    }

    /// To be called before anybody texts.
    ///
    /// @param base where the account's owner really is
    public void reaches(URI base) {
        webhooks.reaches(base);
    }

    /// Somebody texts the account. Waits until its owner has answered, or has not.
    ///
    /// @return the owner's HTTP status; empty when nobody answered
    public Optional<Integer> text(String telephone, String number, String words, List<Medium> media) {
        return webhooks.deliver(traffic.add(true, telephone, number, words, media, Optional.empty()));
    }

    /// Like [#text], but the network does not get through to the owner: it is found later by whoever
    /// asks.
    public Carried textThatGetsLost(String telephone, String number, String words) {
        Carried text = traffic.add(true, telephone, number, words, List.of(), Optional.empty());
        traffic.heed(text);
        return text;
    }

    /// Delivers a text of before once more.
    public Optional<Integer> repeat(String id) {
        return traffic.find(id).flatMap(webhooks::deliver);
    }

    /// All that a telephone has sent and received, the oldest first.
    public List<Carried> seenBy(String telephone) {
        return traffic.all(text -> text.from().equals(telephone) || text.to().equals(telephone))
                .reversed();
    }

    /// All that the network has accepted from the account, the oldest first.
    public List<Carried> sent() {
        return traffic.all(text -> !text.inbound()).reversed();
    }

    /// @param watcher instead of the one before; told of each request and its answer
    public void watchExchanges(Consumer<Exchange> watcher) {
        api.watch(watcher);
    }

    /// The next requests to send go wrong in this order.
    public void goesWrong(List<Mishap> mishaps) {
        api.goesWrong(mishaps);
    }

    /// The next requests for what came with texts go wrong in this order.
    public void picturesGoWrong(List<PictureMishap> mishaps) {
        api.picturesGoWrong(mishaps);
    }

    /// From now on the owner is told nothing of a text's way, until [#report] does.
    public void holdReports() {
        webhooks.holdReports();
    }

    /// Tells the owner how far a text has come.
    ///
    /// @param status as Twilio writes it
    /// @param error Twilio's number; 0 for none
    /// @return the owner's HTTP status; empty when nobody answered, or was to be told
    public Optional<Integer> report(String id, String status, int error) {
        return webhooks.report(id, status, error);
    }

    @Override
    public void close() {
        api.close();
        server.stop(0);
        webhooks.close();
        workers.close();
    }
}
