package org.cordboard.server.demo;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a mail of the demo says, and what is enclosed.
///
/// @param text its plain words
record DemoLetter(String text, List<Enclosed> files) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu 'at' HH:mm", Locale.ENGLISH);

    record Enclosed(String name, String type, byte[] content) {}

    static DemoLetter of(Part mail) throws MessagingException, IOException {
        List<Enclosed> files = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        take(mail, text, files);
        return new DemoLetter(text.toString().replace("\r\n", "\n"), List.copyOf(files));
    }

    private static void take(Part part, StringBuilder text, List<Enclosed> files)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart next = several.getBodyPart(i);
                take(next, text, files);
            }
        } else if (part.isMimeType("text/plain") && text.isEmpty()) {
            text.append(part.getContent());
        } else if (!part.isMimeType("text/*")) {
            String type = new ContentType(part.getContentType()).getBaseType();
            String name = Optional.ofNullable(part.getFileName()).orElse("file");
            files.add(new Enclosed(name, type, part.getInputStream().readAllBytes()));
        }
    }

    /// Makes this what a mail says.
    static void write(MimeMessage mail, String text, List<Enclosed> files) throws MessagingException {
        if (files.isEmpty()) {
            mail.setText(text, StandardCharsets.UTF_8.name());
            return;
        }
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        parts.addBodyPart(words);
        for (Enclosed file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
            part.setFileName(file.name());
            part.setDisposition(Part.ATTACHMENT);
            parts.addBodyPart(part);
        }
        mail.setContent(parts);
    }

    /// What mail programs put below an answer.
    static String quotation(MimeMessage answered, String text) throws MessagingException {
        Date sent = Optional.ofNullable(answered.getSentDate()).orElseGet(Date::new);
        String quoted =
                text.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
        return "On %s, %s wrote:\n%s\n"
                .formatted(WRITTEN.format(sent.toInstant().atZone(ZoneId.systemDefault())), sender(answered), quoted);
    }

    /// As shown to the reader.
    static String sender(MimeMessage mail) throws MessagingException {
        return mail.getFrom()[0] instanceof InternetAddress address && address.getPersonal() != null
                ? address.getPersonal()
                : mail.getFrom()[0].toString();
    }
}
