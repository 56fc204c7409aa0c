package org.cordboard.sms.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordboard.sms.standin.Carried.Medium;

/// The part of Twilio's API that texting needs: sending, looking up, and fetching what came with a
/// text.
final class TextsApi implements HttpHandler {
    static final String TWILIO = "https://api.twilio.com";
    static final String VERSION = "2010-04-01";

    private static final Pattern PATH = Pattern.compile(
            "/" + VERSION
                    + "/Accounts/(AC[0-9a-fA-F]{32})/Messages(?:/([A-Z]{2}[0-9a-f]{32})(?:/Media(?:/(ME[0-9a-f]{32}))?)?)?(?:\\.json)?");
    private static final int OPTED_OUT = 21610;
    private static final int TOO_LONG = 21617;
    private static final int NO_BODY = 21602;
    private static final int NOT_OURS = 20003;
    private static final int NOT_FOUND = 20404;
    private static final int LONGEST = 1600;

    private final StandInAccount account;
    private final Traffic traffic;
    private final Webhooks webhooks;
    private final Resources resources;
    private final ObjectMapper json = new ObjectMapper();
    private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
    private final Queue<PictureMishap> pictureMishaps = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Consumer<Exchange> watcher = _ -> {};

    /// @param type of the body
    private record Answer(int status, String type, byte[] body) {}

    private record Asked(
            HttpExchange http,
            Map<String, List<String>> query,
            Map<String, List<String>> form,
            Optional<String> message,
            Optional<String> medium,
            boolean media) {
        String first(Map<String, List<String>> fields, String name) {
            return fields.getOrDefault(name, List.of("")).getFirst();
        }
    }

    TextsApi(StandInAccount account, Traffic traffic, Webhooks webhooks) {
        this.account = account;
        this.traffic = traffic;
        this.webhooks = webhooks;
        this.resources = new Resources(account);
    }

    void watch(Consumer<Exchange> instead) {
        watcher = instead;
    }

    void goesWrong(Collection<Mishap> next) {
        mishaps.addAll(next);
    }

    void picturesGoWrong(Collection<PictureMishap> next) {
        pictureMishaps.addAll(next);
    }

    /// Nobody is kept waiting any more.
    void close() {
        closed.countDown();
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> query = fields(http.getRequestURI().getRawQuery());
            Map<String, List<String>> form = fields(body);
            boolean authorized = authorized(http);
            Optional<Mishap> mishap =
                    http.getRequestMethod().equals("POST") ? Optional.ofNullable(mishaps.poll()) : Optional.empty();
            Answer answer = mishap.isPresent() && !mishap.get().accepted()
                    ? failure(mishap.get())
                    : patiently(http, query, form, authorized);
            watcher.accept(new Exchange(
                    http.getRequestMethod(),
                    http.getRequestURI().getPath(),
                    query,
                    form,
                    authorized,
                    answer.status(),
                    new String(answer.body(), StandardCharsets.UTF_8)));
            Optional<PictureMishap> pictureMishap =
                    http.getRequestURI().getPath().contains("/Media/")
                            ? Optional.ofNullable(pictureMishaps.poll())
                            : Optional.empty();
            Answer told = mishap.map(TextsApi::failure)
                    .or(() ->
                            pictureMishap.filter(wrong -> !wrong.comesInPart()).map(TextsApi::failure))
                    .orElse(answer);
            if (told.status() > 0) {
                http.getResponseHeaders().set("Content-Type", told.type());
                http.sendResponseHeaders(told.status(), told.body().length);
                if (pictureMishap.isPresent()) {
                    writePart(http, told.body(), pictureMishap.get());
                } else {
                    http.getResponseBody().write(told.body());
                }
            }
        }
    }

    private void writePart(HttpExchange http, byte[] body, PictureMishap mishap) throws IOException {
        http.getResponseBody().write(body, 0, body.length / 2);
        http.getResponseBody().flush();
        try {
            if (mishap == PictureMishap.STALLS) {
                closed.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (mishap.comesInPart()) {
            throw new IOException("nothing more comes");
        }
    }

    private static Answer failure(PictureMishap mishap) {
        return new Answer(mishap.status(), "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8));
    }

    private Answer patiently(
            HttpExchange http, Map<String, List<String>> query, Map<String, List<String>> form, boolean authorized)
            throws IOException {
        try {
            return answer(http, query, form, authorized);
        } catch (RuntimeException notUnderstood) {
            return problem(400, 20001, "The request was not understood: " + notUnderstood);
        }
    }

    private Answer answer(
            HttpExchange http, Map<String, List<String>> query, Map<String, List<String>> form, boolean authorized)
            throws IOException {
        if (!authorized) {
            return problem(401, NOT_OURS, "Authenticate");
        }
        Matcher path = PATH.matcher(http.getRequestURI().getPath());
        if (!path.matches() || !path.group(1).equals(account.id())) {
            return problem(404, NOT_FOUND, "The requested resource was not found");
        }
        Asked asked = new Asked(
                http,
                query,
                form,
                Optional.ofNullable(path.group(2)),
                Optional.ofNullable(path.group(3)),
                http.getRequestURI().getPath().contains("/Media"));
        if (asked.message().isPresent()) {
            return one(asked);
        }
        return http.getRequestMethod().equals("POST") ? send(asked) : list(asked);
    }

    private Answer send(Asked asked) throws IOException {
        String to = asked.first(asked.form(), "To");
        String from = asked.first(asked.form(), "From");
        String words = asked.first(asked.form(), "Body");
        List<String> pictures = asked.form().getOrDefault("MediaUrl", List.of());
        int refusal = refusal(from, to, words, pictures);
        if (refusal != 0) {
            return problem(400, refusal, "The text was not accepted");
        }
        List<Medium> media = pictures.stream()
                .map(address -> Medium.of(Medium.UNFETCHED, address.getBytes(StandardCharsets.UTF_8)))
                .toList();
        Optional<String> callback =
                Optional.of(asked.first(asked.form(), "StatusCallback")).filter(address -> !address.isEmpty());
        Carried text = traffic.add(false, from, to, words, media, callback);
        webhooks.carry(text);
        return ok(201, resources.text(text));
    }

    private int refusal(String from, String to, String words, List<String> pictures) {
        if (words.isEmpty() && pictures.isEmpty()) {
            return NO_BODY;
        }
        if (words.length() > LONGEST) {
            return TOO_LONG;
        }
        return traffic.hasOptedOut(from, to) ? OPTED_OUT : Telephones.refusal(to);
    }

    private Answer one(Asked asked) throws IOException {
        Optional<Carried> text = traffic.find(asked.message().orElseThrow());
        if (text.isEmpty()) {
            return problem(404, NOT_FOUND, "The requested resource was not found");
        }
        if (!asked.media()) {
            return ok(200, resources.text(text.get()));
        }
        if (asked.medium().isEmpty()) {
            return ok(200, resources.mediaList(text.get()));
        }
        return text.get().media().stream()
                .filter(medium -> medium.id().equals(asked.medium().get()))
                .findFirst()
                .map(medium -> new Answer(200, medium.mediaType(), medium.content()))
                .orElseGet(() -> problem(404, NOT_FOUND, "The requested resource was not found"));
    }

    private Answer list(Asked asked) throws IOException {
        String to = asked.first(asked.query(), "To");
        String from = asked.first(asked.query(), "From");
        Instant after = instant(asked.first(asked.query(), "DateSent>"));
        List<Carried> found = traffic.all(text -> (to.isEmpty() || text.to().equals(to))
                && (from.isEmpty() || text.from().equals(from))
                && !text.at().isBefore(after));
        int size = Integer.parseInt(Optional.of(asked.first(asked.query(), "PageSize"))
                .filter(digits -> !digits.isEmpty())
                .orElse("50"));
        int page = Integer.parseInt(Optional.of(asked.first(asked.query(), "Page"))
                .filter(digits -> !digits.isEmpty())
                .orElse("0"));
        List<Carried> shown =
                found.stream().skip((long) page * size).limit(size).toList();
        boolean more = (page + 1) * size < found.size();
        return ok(200, resources.list(shown, asked.http().getRequestURI(), page, size, more));
    }

    /// A day or a moment, by the clock of Greenwich; the beginning of time for nothing.
    private static Instant instant(String given) {
        if (given.isEmpty()) {
            return Instant.EPOCH;
        }
        return given.contains("T")
                ? LocalDateTime.parse(given).toInstant(ZoneOffset.UTC)
                : LocalDate.parse(given).atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC);
    }

    private boolean authorized(HttpExchange http) {
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((account.id() + ":" + account.token()).getBytes(StandardCharsets.UTF_8));
        return expected.equals(http.getRequestHeaders().getFirst("Authorization"));
    }

    private static Answer failure(Mishap mishap) {
        String body = mishap == Mishap.TOO_MANY
                ? "{\"code\":20429,\"message\":\"Too Many Requests\",\"more_info\":\"https://www.twilio.com/docs/errors/20429\",\"status\":429}"
                : "<html><body><h1>%d</h1></body></html>".formatted(mishap.status());
        return new Answer(
                mishap.status(),
                mishap == Mishap.TOO_MANY ? "application/json" : "text/html",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer ok(int status, Map<String, Object> fields) throws IOException {
        return new Answer(status, "application/json", json.writeValueAsBytes(fields));
    }

    private static Answer problem(int status, int code, String message) {
        return new Answer(
                status,
                "application/json",
                "{\"code\":%d,\"message\":\"%s\",\"more_info\":\"https://www.twilio.com/docs/errors/%d\",\"status\":%d}"
                        .formatted(code, message, code, status)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> fields(String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return Map.of();
        }
        return Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.groupingBy(
                        field -> decoded(field[0]),
                        LinkedHashMap::new,
                        Collectors.mapping(field -> field.length > 1 ? decoded(field[1]) : "", Collectors.toList())));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
