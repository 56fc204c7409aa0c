package org.cordboard.server.demo;

import com.icegreen.greenmail.store.StoredMessage;
import io.github.bucket4j.Bucket;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.wire.Wire;

/// The mailboxes of the demo company's people, in the browser. They are open to everybody: the people are
/// invented, and the demo is for this machine alone.
final class MailboxRoutes implements Routes {
    private static final String ROOT = "/api/demo/mailboxes";
    private static final String MAILS = ROOT + "/{address}/mails";
    private static final String MAIL = MAILS + "/{mail}";
    private static final int PAGE = 100;

    /// More than a text can have, so that one sees what becomes of that.
    private static final int LONGEST = 20_000;

    /// Bytes of those in one answer; texts cannot carry more.
    private static final int PICTURES_AT_MOST = 5_000_000;

    /// Bytes of all that were enclosed: the mail server keeps them in memory.
    private static final long PICTURES_TOGETHER = 30_000_000;

    /// Words that are all escaped, and pictures in Base64 with their names.
    private static final int BODY_AT_MOST = 6 * LONGEST + PICTURES_AT_MOST / 3 * 4 + 10_000;

    private static final Pattern FILE_NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,100}");

    /// Of all pages together; each asks twice in two seconds.
    private static final int ASKED_PER_SECOND = 100;

    /// Of all pages together: the mail server keeps each mail until the end.
    private static final int ANSWERS_PER_MINUTE = 60;

    private final DemoMail server;
    private final Supplier<CompanySettings> company;
    private final Map<String, List<Written>> written = new ConcurrentHashMap<>();
    private final AtomicLong enclosedBytes = new AtomicLong();
    private final Bucket asked = bucket(ASKED_PER_SECOND, Duration.ofSeconds(1));
    private final Bucket answered = bucket(ANSWERS_PER_MINUTE, Duration.ofMinutes(1));

    /// An answer that was written here.
    private record Written(Rest.DemoMail shown, MimeMessage mail) {}

    /// What an answer is to say.
    private record Wish(String words, List<DemoLetter.Enclosed> pictures) {}

    MailboxRoutes(DemoMail server, Supplier<CompanySettings> company) {
        this.server = server;
        this.company = company;
    }

    private static Bucket bucket(int most, Duration in) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, in))
                .build();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.get(ROOT, Access.ANYONE, "The mailboxes of the demo company's people")
                .answers(ApiBody.listOf(Rest.DemoMailbox.class))
                .handledBy(routes, ctx -> ctx.json(mailboxes()));
        ApiRoute.get(MAILS, Access.ANYONE, "What lies in a mailbox, the newest first, %d at most".formatted(PAGE))
                .answers(ApiBody.listOf(Rest.DemoMail.class))
                .refuses(429, "The mailboxes are asked too often", problem())
                .handledBy(routes, this::mails);
        ApiRoute.put(MAIL + "/read", Access.ANYONE, "Somebody has opened a mail")
                .answersNothing()
                .handledBy(routes, this::read);
        ApiRoute.get(MAIL + "/files/{number}", Access.ANYONE, "What is enclosed in a mail")
                .answers(new ApiBody.File("application/octet-stream", "The file, with its own type"))
                .handledBy(routes, this::file);
        ApiRoute.post(MAIL + "/answers", Access.ANYONE, "Answers a mail as a mail program does, quoting it below")
                .takes(ApiBody.of(Rest.DemoMailAnswer.class))
                .answersNothing()
                .refuses(413, "The request is larger than any answer, or there is no room for its pictures", problem())
                .refuses(422, "There are no words, or too many, or a picture is none", problem())
                .refuses(429, "These are too many answers at once", problem())
                .handledBy(routes, this::answer);
    }

    private static ApiBody problem() {
        return ApiBody.of(Rest.Problem.class);
    }

    private List<Rest.DemoMailbox> mailboxes() {
        CompanySettings now = company.get();
        return now.company().people().values().stream()
                .flatMap(person -> now.mailOf(person.id()).stream()
                        .map(address -> new Rest.DemoMailbox(address, person.name(), unread(address))))
                .sorted(Comparator.comparing(Rest.DemoMailbox::name))
                .toList();
    }

    private int unread(String address) {
        return (int) server.mails(address).stream()
                .filter(mail -> !mail.isSet(Flags.Flag.SEEN))
                .count();
    }

    private void mails(Context ctx) throws MessagingException, IOException {
        if (!asked.tryConsume(1)) {
            throw new HttpProblem(
                    429, "", Sentence.of("The mailboxes are asked too often"), Sentence.of("Wait a moment"), 1);
        }
        String address = mailbox(ctx).address();
        List<Rest.DemoMail> all = new ArrayList<>();
        written.getOrDefault(address, List.of()).forEach(one -> all.add(one.shown()));
        List<StoredMessage> mails = server.mails(address);
        for (StoredMessage mail : mails.subList(Math.max(0, mails.size() - PAGE), mails.size())) {
            all.add(shown(mail));
        }
        ctx.json(all.stream()
                .sorted(Comparator.comparing(Rest.DemoMail::at).reversed())
                .limit(PAGE)
                .toList());
    }

    private static Rest.DemoMail shown(StoredMessage stored) throws MessagingException, IOException {
        MimeMessage mail = stored.getMimeMessage();
        return shown(
                String.valueOf(stored.getUid()),
                mail,
                ((InternetAddress) mail.getReplyTo()[0]).getAddress(),
                !stored.isSet(Flags.Flag.SEEN),
                stored.getReceivedDate().getTime());
    }

    private static Rest.DemoMail shown(String id, MimeMessage mail, String replyTo, boolean unread, long at)
            throws MessagingException, IOException {
        DemoLetter letter = DemoLetter.of(mail);
        List<Rest.DemoFile> files = new ArrayList<>();
        for (DemoLetter.Enclosed file : letter.files()) {
            files.add(new Rest.DemoFile(files.size(), file.name(), file.type()));
        }
        return new Rest.DemoMail(
                id,
                DemoLetter.sender(mail),
                Optional.ofNullable(mail.getSubject()).orElse(""),
                replyTo,
                letter.text(),
                files,
                replyTo.isEmpty(),
                unread,
                at);
    }

    private void read(Context ctx) {
        mail(ctx).setFlag(Flags.Flag.SEEN, true);
        ctx.status(204);
    }

    private void file(Context ctx) throws MessagingException, IOException {
        List<DemoLetter.Enclosed> files = DemoLetter.of(message(ctx)).files();
        DemoLetter.Enclosed file = Stream.of(ctx.pathParam("number"))
                .filter(number -> number.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(number -> number < files.size())
                .map(files::get)
                .findFirst()
                .orElseThrow(() -> new HttpProblem(
                        404, "number", Sentence.of("There is no such file"), Sentence.of("Take one of the mail's")));
        // Whatever somebody has sent: nothing of it is run here.
        ctx.header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(file.type())
                .result(file.content());
    }

    private void answer(Context ctx) throws MessagingException, IOException {
        Rest.DemoMailbox mailbox = mailbox(ctx);
        MimeMessage mail = mail(ctx).getMimeMessage();
        if (!answered.tryConsume(1)) {
            throw new HttpProblem(
                    429, "", Sentence.of("These are too many answers at once"), Sentence.of("Wait a moment"), 1);
        }
        Wish wish = wish(ctx);
        MimeMessage sent =
                server.answer(DemoMail.address(mailbox.address(), mailbox.name()), mail, wish.words(), wish.pictures());
        List<Written> own = written.computeIfAbsent(mailbox.address(), _ -> new CopyOnWriteArrayList<>());
        own.add(new Written(shown("own-" + (own.size() + 1), sent, "", false, System.currentTimeMillis()), sent));
        ctx.status(204);
    }

    private Wish wish(Context ctx) {
        Rest.DemoMailAnswer answer = read(body(ctx));
        List<DemoLetter.Enclosed> pictures = Stream.ofNullable(answer.pictures())
                .flatMap(List::stream)
                .map(MailboxRoutes::picture)
                .toList();
        String words = Optional.ofNullable(answer.words()).orElse("");
        if (words.isBlank() && pictures.isEmpty() || words.length() > LONGEST) {
            throw new HttpProblem(
                    422,
                    "words",
                    Sentence.of("There are no words, or too many"),
                    Sentence.of("Write 1 to {0} characters", LONGEST));
        }
        makeRoom(
                pictures.stream().mapToLong(picture -> picture.content().length).sum());
        return new Wish(words, pictures);
    }

    private static byte[] body(Context ctx) {
        try (InputStream body = ctx.bodyInputStream()) {
            byte[] read = body.readNBytes(BODY_AT_MOST + 1);
            if (read.length > BODY_AT_MOST) {
                throw new HttpProblem(
                        413,
                        "body",
                        Sentence.of("That is larger than any answer"),
                        Sentence.of("Send {0} bytes at most", BODY_AT_MOST));
            }
            return read;
        } catch (IOException broken) {
            throw noAnswer();
        }
    }

    private static Rest.DemoMailAnswer read(byte[] body) {
        try {
            return Optional.ofNullable(Wire.mapper().readValue(body, Rest.DemoMailAnswer.class))
                    .orElseThrow(MailboxRoutes::noAnswer);
        } catch (IOException noJson) {
            throw noAnswer();
        }
    }

    private static HttpProblem noAnswer() {
        return new HttpProblem(
                400,
                "body",
                Sentence.of("This is no JSON, or not of this form"),
                Sentence.of("Send {\"words\": \"It is ready\"}"));
    }

    private static DemoLetter.Enclosed picture(Rest.DemoPicture given) {
        if (given == null
                || given.name() == null
                || !FILE_NAME.matcher(given.name()).matches()
                || given.type() == null
                || !TelephoneRoutes.SHOWN.contains(given.type())) {
            throw noPicture();
        }
        try {
            return new DemoLetter.Enclosed(
                    given.name(),
                    given.type(),
                    Base64.getDecoder()
                            .decode(Optional.ofNullable(given.content()).orElse("")));
        } catch (IllegalArgumentException noBase64) {
            throw noPicture();
        }
    }

    private static HttpProblem noPicture() {
        return new HttpProblem(
                422,
                "pictures",
                Sentence.of("This is no picture that could be enclosed"),
                Sentence.of(
                        "Give each a name of 1 to 100 characters, a type such as image/png, and its content in Base64"));
    }

    private void makeRoom(long bytes) {
        if (bytes <= PICTURES_AT_MOST) {
            if (enclosedBytes.addAndGet(bytes) <= PICTURES_TOGETHER) {
                return;
            }
            enclosedBytes.addAndGet(-bytes);
        }
        throw new HttpProblem(
                413,
                "pictures",
                Sentence.of("The demo has no room for these pictures"),
                Sentence.of("Enclose {0} bytes at most, or start the demo anew", PICTURES_AT_MOST));
    }

    private Rest.DemoMailbox mailbox(Context ctx) {
        String address = ctx.pathParam("address");
        return mailboxes().stream()
                .filter(mailbox -> mailbox.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new HttpProblem(
                        404, "address", Sentence.of("There is no such mailbox"), Sentence.of("Take one of {0}", ROOT)));
    }

    /// One that has come, or was written here.
    private MimeMessage message(Context ctx) {
        String id = ctx.pathParam("mail");
        return written.getOrDefault(mailbox(ctx).address(), List.of()).stream()
                .filter(one -> one.shown().id().equals(id))
                .map(Written::mail)
                .findFirst()
                .orElseGet(() -> mail(ctx).getMimeMessage());
    }

    private StoredMessage mail(Context ctx) {
        String id = ctx.pathParam("mail");
        return server.mails(mailbox(ctx).address()).stream()
                .filter(mail -> String.valueOf(mail.getUid()).equals(id))
                .findFirst()
                .orElseThrow(() -> new HttpProblem(
                        404, "mail", Sentence.of("There is no such mail"), Sentence.of("Take one of the mailbox")));
    }
}
