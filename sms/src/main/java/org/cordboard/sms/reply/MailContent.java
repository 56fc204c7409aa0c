package org.cordboard.sms.reply;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cordboard.sms.provider.Picture;

/// What a mail contains: words, pictures, and the names of all else. Whatever it claims to be, no more
/// of it is read than an answer can have.
final class MailContent {
    private static final int MOST_WORDS = 1 << 20;
    private static final int LARGEST_PICTURE = 5_000_000;
    private static final Set<String> SEALS = Set.of(
            "application/pgp-signature",
            "application/pgp-keys",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/ms-tnef",
            "text/vcard",
            "text/x-vcard");

    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 10;

    /// What is smaller and stands among the words is the logo of a signature.
    private static final int SMALLEST_SHOWN = 10_000;

    private final List<Enclosed> pictures = new ArrayList<>();
    private final List<String> tooLarge = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private Optional<String> plain = Optional.empty();
    private Optional<String> html = Optional.empty();
    private int parts;

    /// @param id by which the words show it; empty when they cannot
    private record Enclosed(String id, Picture picture) {}

    private MailContent() {}

    static MailContent of(Part mail) throws MessagingException, IOException {
        MailContent content = new MailContent();
        content.take(mail, 0);
        return content;
    }

    /// As they were written, or as the HTML says where there is nothing else.
    String words() {
        return plain.filter(words -> !words.isBlank())
                .or(() -> html.map(HtmlText::of))
                .orElse("");
    }

    /// Those that go with the words: neither those of what is quoted nor logos.
    List<Picture> pictures() {
        Set<String> shown = html.map(HtmlText::pictures).orElse(Set.of());
        Set<String> written = html.map(HtmlText::picturesWritten).orElse(Set.of());
        return pictures.stream()
                .filter(enclosed -> !shown.contains(enclosed.id())
                        || written.contains(enclosed.id()) && enclosed.picture().content().length >= SMALLEST_SHOWN)
                .map(Enclosed::picture)
                .toList();
    }

    /// The names of pictures larger than one may send.
    List<String> tooLarge() {
        return tooLarge;
    }

    /// The names of files that are no pictures.
    List<String> leftOut() {
        return leftOut;
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart next = several.getBodyPart(i);
                take(next, depth + 1);
            }
        } else if (!isAttached(part) && plain.isEmpty() && isPlain(part)) {
            plain = Optional.of(text(part));
        } else if (!isAttached(part) && html.isEmpty() && part.isMimeType("text/html")) {
            html = Optional.of(text(part));
        } else if (part.isMimeType("image/*")) {
            takePicture(part);
        } else if (isAttached(part) && !isSeal(part)) {
            leftOut.add(name(part));
        }
    }

    /// What says nothing of its type that can be read is plain text (RFC 2045, section 5.2).
    private static boolean isPlain(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).match("text/plain");
        } catch (ParseException nonsense) {
            return true;
        }
    }

    private static boolean isAttached(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    /// A signature by which programs tell who has written it, or the writer's card: nobody has enclosed
    /// that.
    private static boolean isSeal(Part part) throws MessagingException {
        return SEALS.contains(type(part));
    }

    private void takePicture(Part part) throws MessagingException, IOException {
        byte[] bytes = read(part, LARGEST_PICTURE + 1);
        if (bytes.length > LARGEST_PICTURE) {
            tooLarge.add(name(part));
        } else {
            pictures.add(new Enclosed(contentId(part), new Picture(type(part), bytes)));
        }
    }

    private static String contentId(Part part) throws MessagingException {
        String[] ids = part.getHeader("Content-ID");
        return ids == null ? "" : ids[0].strip().replaceAll("^<|>$", "");
    }

    private static String type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException nonsense) {
            return "application/octet-stream";
        }
    }

    private static String name(Part part) throws MessagingException {
        try {
            String name = part.getFileName();
            return name == null ? "a file" : MimeUtility.decodeText(name);
        } catch (IOException | ParseException nonsense) {
            return "a file";
        }
    }

    /// Reads what programs promise in one charset and write in another as well as that goes.
    private static String text(Part part) throws MessagingException, IOException {
        return new String(read(part, MOST_WORDS), charset(part));
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException nonsense) {
            return StandardCharsets.UTF_8;
        }
    }

    private static byte[] read(Part part, int most) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        }
    }
}
