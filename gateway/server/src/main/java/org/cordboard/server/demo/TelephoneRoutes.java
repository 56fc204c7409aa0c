package org.cordboard.server.demo;

import io.github.bucket4j.Bucket;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.wire.Wire;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.server.writing.Pace;
import org.cordboard.server.writing.PlainWords;
import org.cordboard.sms.standin.Carried;
import org.cordboard.sms.standin.Carried.Medium;
import org.cordboard.sms.standin.StandIn;

/// Telephones in the browser, which text the demo company. Whoever knows a telephone's number has it in
/// hand: there are none but invented ones, and the demo is for this machine alone.
final class TelephoneRoutes implements Routes {
    private static final String ROOT = "/api/demo/telephone";
    private static final String TEXTS = ROOT + "s/{number}/texts";
    private static final String PICTURES = ROOT + "s/{number}/pictures";
    private static final String PICTURE = TEXTS + "/{text}/pictures/{place}";

    /// Bytes of one.
    private static final int PICTURE_AT_MOST = 2_000_000;

    /// Bytes of all that telephones have sent: the network keeps them in memory.
    private static final long PICTURES_TOGETHER = 100_000_000;

    /// Pictures that the demo's pages show.
    static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    /// Nobody has one of these: they lie in no area of North America, or are kept for fiction in
    /// Honolulu, London and Sydney.
    private static final Pattern INVENTED =
            Pattern.compile("\\+(?:1555[0-9]{7}|180855501[0-9]{2}|442079460[0-9]{3}|6125550[0-9]{4})");

    private static final int PAGE = 100;

    /// More than the longest text takes, each character of it escaped.
    private static final int BODY_AT_MOST = 16 << 10;

    /// Of all telephones together; a page asks once a second.
    private static final int ASKED_PER_SECOND = 100;

    /// Of all telephones together: the network keeps each text until the end.
    private static final int TEXTS_PER_MINUTE = 120;

    private final StandIn network;
    private final Supplier<CompanySettings> company;
    private final Pace pace = new Pace();
    private final AtomicLong sentBytes = new AtomicLong();
    private final Bucket asked = Bucket.builder()
            .addLimit(limit -> limit.capacity(ASKED_PER_SECOND).refillGreedy(ASKED_PER_SECOND, Duration.ofSeconds(1)))
            .build();
    private final Bucket texted = Bucket.builder()
            .addLimit(limit -> limit.capacity(TEXTS_PER_MINUTE).refillGreedy(TEXTS_PER_MINUTE, Duration.ofMinutes(1)))
            .build();

    TelephoneRoutes(StandIn network, Supplier<CompanySettings> company) {
        this.network = network;
        this.company = company;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get(ROOT, Access.ANYONE, "Whom the telephones of the demo can text")
                .answers(ApiBody.of(Rest.TextedCompany.class))
                .handledBy(routes, this::company);
        ApiRoute.get(TEXTS, Access.ANYONE, "What a telephone of the demo has, %d texts at most".formatted(PAGE))
                .query("after", "how many of its texts to leave out; 0 when left out")
                .answers(ApiBody.listOf(Rest.TelephoneText.class))
                .refuses(429, "The telephones ask too often", problem())
                .handledBy(routes, this::texts);
        ApiRoute.post(TEXTS, Access.ANYONE, "Texts the demo company from a telephone")
                .takes(ApiBody.of(Rest.TelephoneTextWish.class))
                .answersNothing()
                .refuses(413, "The request is larger than any text", problem())
                .refuses(422, "There are no words, too many, or the number is none of the company's", problem())
                .refuses(429, "These are too many texts at once", problem())
                .handledBy(routes, this::text);
        ApiRoute.post(PICTURES, Access.ANYONE, "Texts the demo company a picture from a telephone")
                .query("to", "one of the company's numbers for texts")
                .query("words", "that go with it; can be left out")
                .takes(new ApiBody.File("image/*", "JPEG, PNG, GIF or WebP, 2 MB at most"))
                .answersNothing()
                .refuses(413, "The picture is larger than 2 MB, or there are too many", problem())
                .refuses(422, "It is no picture, or the number is none of the company's", problem())
                .refuses(429, "These are too many texts at once", problem())
                .handledBy(routes, this::picture);
        ApiRoute.get(PICTURE, Access.ANYONE, "What came with a text of a telephone of the demo")
                .answers(new ApiBody.File("image/*", "as it was sent"))
                .handledBy(routes, this::show);
    }

    private static ApiBody problem() {
        return ApiBody.of(Rest.Problem.class);
    }

    private void company(Context ctx) {
        CompanySettings now = company.get();
        ctx.json(new Rest.TextedCompany(
                now.company().name(),
                now.texting().numbers().keySet().stream().sorted().toList()));
    }

    private void texts(Context ctx) {
        if (!asked.tryConsume(1)) {
            throw tooMany(Sentence.of("The telephones ask too often"));
        }
        int after = after(ctx);
        List<Carried> all = network.seenBy(telephone(ctx));
        ctx.json(IntStream.range(Math.min(after, all.size()), all.size())
                .limit(PAGE)
                .mapToObj(place -> told(place + 1, all.get(place)))
                .toList());
    }

    private void text(Context ctx) {
        String telephone = telephone(ctx);
        Rest.TelephoneTextWish wish = wish(ctx);
        String number = company(wish.to());
        try {
            String words = PlainWords.of(wish.words());
            count(telephone);
            network.text(telephone, number, words, List.of());
        } catch (NotWrittenException refused) {
            throw refused.asHttpProblem();
        }
        ctx.status(204);
    }

    private void picture(Context ctx) throws IOException {
        String telephone = telephone(ctx);
        String number = company(ctx.queryParam("to"));
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        if (!SHOWN.contains(type)) {
            throw new HttpProblem(
                    422,
                    "Content-Type",
                    Sentence.of("'{0}' is no picture of a telephone", type),
                    Sentence.of("Send JPEG, PNG, GIF or WebP"));
        }
        try (InputStream body = ctx.bodyInputStream()) {
            String given = Optional.ofNullable(ctx.queryParam("words")).orElse("");
            String words = given.isBlank() ? "" : PlainWords.of(given);
            count(telephone);
            byte[] read = body.readNBytes(PICTURE_AT_MOST + 1);
            if (read.length > PICTURE_AT_MOST) {
                throw new HttpProblem(
                        413,
                        "body",
                        Sentence.of("The picture is larger than {0} MB", 2),
                        Sentence.of("Send a smaller one"));
            }
            if (sentBytes.addAndGet(read.length) > PICTURES_TOGETHER) {
                throw new HttpProblem(
                        413,
                        "body",
                        Sentence.of("The demo's network has no room for more pictures"),
                        Sentence.of("Start the demo anew"));
            }
            network.text(telephone, number, words, List.of(Medium.of(type, read)));
        } catch (NotWrittenException refused) {
            throw refused.asHttpProblem();
        }
        ctx.status(204);
    }

    private void show(Context ctx) {
        Medium medium = medium(ctx)
                .orElseThrow(() -> new HttpProblem(
                        404, "place", Sentence.of("There is no such picture"), Sentence.of("Look at its texts")));
        boolean shown = SHOWN.contains(medium.mediaType());
        ctx.header("Content-Disposition", shown ? "inline" : "attachment");
        ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
        ctx.header("Cache-Control", "private, max-age=604800, immutable");
        ctx.res().setCharacterEncoding(null);
        ctx.contentType(shown ? medium.mediaType() : "application/octet-stream").result(medium.content());
    }

    /// That has arrived, or was sent from here.
    private Optional<Medium> medium(Context ctx) {
        List<Carried> all = network.seenBy(telephone(ctx));
        return at(all, ctx.pathParam("text"))
                .filter(text -> text.inbound() || state(text).equals("DELIVERED"))
                .flatMap(text -> at(text.media(), ctx.pathParam("place")));
    }

    /// @param place from 1
    private static <T> Optional<T> at(List<T> all, String place) {
        return Optional.of(place)
                .filter(given -> given.matches("[0-9]{1,9}"))
                .map(given -> Integer.parseInt(given) - 1)
                .filter(index -> index >= 0 && index < all.size())
                .map(all::get);
    }

    private void count(String telephone) throws NotWrittenException {
        pace.count(telephone);
        if (!texted.tryConsume(1)) {
            throw tooMany(Sentence.of("These are too many texts from all telephones together"));
        }
    }

    /// A number of the company's.
    private String company(String given) {
        String number = Optional.ofNullable(given).orElse("");
        if (company.get().texting().workgroup(number).isEmpty()) {
            throw new HttpProblem(
                    422,
                    "to",
                    Sentence.of("'{0}' is no number for texts", number),
                    Sentence.of("Take one of {0}, such as +15550100", ROOT));
        }
        return number;
    }

    private static String telephone(Context ctx) {
        String number = ctx.pathParam("number");
        if (!INVENTED.matcher(number).matches()) {
            throw new HttpProblem(
                    422,
                    "number",
                    Sentence.of("'{0}' is no invented number", number),
                    Sentence.of("Give +1555 and seven more digits"));
        }
        return number;
    }

    private static int after(Context ctx) {
        String given = Optional.ofNullable(ctx.queryParam("after")).orElse("0");
        if (!given.matches("[0-9]{1,9}")) {
            throw new HttpProblem(
                    400, "after", Sentence.of("'{0}' is no number of texts", given), Sentence.of("Give 0 or more"));
        }
        return Integer.parseInt(given);
    }

    private static Rest.TelephoneTextWish wish(Context ctx) {
        try (InputStream body = ctx.bodyInputStream()) {
            byte[] read = body.readNBytes(BODY_AT_MOST + 1);
            if (read.length > BODY_AT_MOST) {
                throw new HttpProblem(
                        413,
                        "body",
                        Sentence.of("That is larger than any text"),
                        Sentence.of("Send {0} bytes at most", BODY_AT_MOST));
            }
            return Optional.ofNullable(Wire.mapper().readValue(read, Rest.TelephoneTextWish.class))
                    .orElseThrow(TelephoneRoutes::notUnderstood);
        } catch (IOException noJson) {
            throw notUnderstood();
        }
    }

    private static HttpProblem notUnderstood() {
        return new HttpProblem(
                400,
                "body",
                Sentence.of("This is no JSON, or not of this form"),
                Sentence.of("Send {\"to\": \"+15550100\", \"words\": \"Hello\"}"));
    }

    private static HttpProblem tooMany(Sentence what) {
        return new HttpProblem(429, "", what, Sentence.of("Wait a moment"), 1);
    }

    private static Rest.TelephoneText told(int number, Carried text) {
        boolean own = text.inbound();
        String state = own ? "SENT" : state(text);
        boolean here = own || state.equals("DELIVERED");
        return new Rest.TelephoneText(
                number,
                own,
                own ? text.to() : text.from(),
                here ? text.words() : "",
                here ? text.media().stream().map(Medium::mediaType).toList() : List.of(),
                state,
                text.at().toEpochMilli());
    }

    /// @param text towards a telephone
    private static String state(Carried text) {
        return switch (text.status()) {
            case "delivered", "read" -> "DELIVERED";
            case "undelivered", "failed" -> "NOT_DELIVERED";
            default -> "ON_ITS_WAY";
        };
    }
}
