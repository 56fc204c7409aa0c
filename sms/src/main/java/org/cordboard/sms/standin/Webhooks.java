package org.cordboard.sms.standin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordboard.sms.consent.ConsentWord;
import org.cordboard.sms.standin.Carried.Medium;

/// Tells the owner of the account what happens, by signed requests. Like the network that it stands for
/// it tells each thing once.
final class Webhooks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final StandInAccount account;
    private final Traffic traffic;
    private final Duration onTheWay;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("stand-in").factory());
    private final SignedPost poster;
    private final Fetching fetching = new Fetching(client);
    private volatile Optional<URI> base = Optional.empty();
    private volatile boolean held;

    Webhooks(StandInAccount account, Traffic traffic, Duration onTheWay) {
        this.account = account;
        this.poster = new SignedPost(client, account.token());
        this.traffic = traffic;
        this.onTheWay = onTheWay;
    }

    void reaches(URI owner) {
        base = Optional.of(owner);
    }

    void holdReports() {
        held = true;
    }

    /// A text towards the account.
    Optional<Integer> deliver(Carried text) {
        Optional<ConsentWord> heeded = traffic.heed(text);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("ToCountry", "US");
        form.put("MessageSid", text.id());
        form.put("SmsMessageSid", text.id());
        form.put("SmsSid", text.id());
        form.put("SmsStatus", text.status());
        form.put("AccountSid", account.id());
        form.put("From", text.from());
        form.put("To", text.to());
        form.put("Body", text.words());
        form.put("NumSegments", "1");
        form.put("ApiVersion", TextsApi.VERSION);
        heeded.ifPresent(word -> form.put("OptOutType", word.name()));
        form.put("NumMedia", Integer.toString(text.media().size()));
        List<Medium> media = text.media();
        for (int i = 0; i < media.size(); i++) {
            form.put("MediaContentType" + i, media.get(i).mediaType());
            form.put("MediaUrl" + i, TextsApi.TWILIO + Resources.place(account, text, media.get(i)));
        }
        Optional<Integer> answer = post(account.publicBase().resolve(account.texts()), form);
        heeded.map(AnswersOfItsOwn::to)
                .map(words -> traffic.add(false, text.to(), text.from(), words, List.of(), Optional.empty()))
                .ifPresent(this::carry);
        return answer;
    }

    /// The usual way of a text from the account.
    void carry(Carried text) {
        if (held) {
            return;
        }
        if (text.media().isEmpty() || base.isEmpty()) {
            handOn(text);
        } else {
            after(0, () -> fetch(text, base.get()));
        }
    }

    private void handOn(Carried text) {
        int error = Telephones.error(text.to());
        after(1, () -> report(text.id(), "sent", 0));
        after(2, () -> report(text.id(), error == 0 ? "delivered" : "undelivered", error));
    }

    private void fetch(Carried text, URI owner) {
        Fetching.Fetched fetched = fetching.fetch(owner, text.media());
        if (fetched.error() == 0) {
            traffic.complete(text.id(), fetched.media());
            handOn(text);
        } else {
            report(text.id(), "failed", fetched.error());
        }
    }

    private void after(int steps, Runnable work) {
        later.schedule(work, onTheWay.toMillis() * steps, TimeUnit.MILLISECONDS);
    }

    Optional<Integer> report(String id, String status, int error) {
        return traffic.change(id, status, error)
                .flatMap(text -> text.callback().flatMap(callback -> post(URI.create(callback), report(text))));
    }

    private Map<String, String> report(Carried text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("AccountSid", account.id());
        form.put("MessageSid", text.id());
        form.put("SmsSid", text.id());
        form.put("MessageStatus", text.status());
        form.put("SmsStatus", text.status());
        form.put("From", text.from());
        form.put("To", text.to());
        form.put("ApiVersion", TextsApi.VERSION);
        if (text.error() != 0) {
            form.put("ErrorCode", Integer.toString(text.error()));
        }
        return form;
    }

    /// @param address as the owner is known outside
    private Optional<Integer> post(URI address, Map<String, String> form) {
        if (base.isEmpty()) {
            return Optional.empty();
        }
        return poster.post(base.get(), address, form).map(HttpResponse::statusCode);
    }

    @Override
    public void close() {
        later.shutdownNow();
        client.shutdownNow();
    }
}
