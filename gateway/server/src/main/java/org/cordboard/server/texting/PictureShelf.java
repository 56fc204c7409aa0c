package org.cordboard.server.texting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.Uuid7;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.server.writing.NotWrittenException.Why;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where pictures lie that came with texts or are to go out with them. Any thread; blocks.
public final class PictureShelf {
    /// So long can something be sent after it was put here.
    static final Duration UPLOADS_KEPT = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(PictureShelf.class);

    private final Database database;
    private final PictureTable table;
    private final UploadTable uploads;
    private final Blobs blobs;
    private final BiPredicate<Handle, String> neededElsewhere;
    private final InstantSource clock;
    /// Nothing is thrown away between being put here and being needed.
    private final ReentrantLock keeping = new ReentrantLock();

    /// @param blobs where others may keep theirs, too
    /// @param neededElsewhere whether others need a blob
    public PictureShelf(
            Database database,
            TenantId tenant,
            Blobs blobs,
            BiPredicate<Handle, String> neededElsewhere,
            InstantSource clock) {
        this.database = database;
        this.table = new PictureTable(tenant);
        this.uploads = new UploadTable(tenant);
        this.blobs = blobs;
        this.neededElsewhere = neededElsewhere;
        this.clock = clock;
    }

    /// Something that a person is about to send.
    ///
    /// @param id by which that person names it
    record Upload(String id, TextPicture picture) {}

    /// Keeps something that is sent with a text within a day, or thrown away.
    ///
    /// @param name of its file; can be empty
    /// @throws NotWrittenException told to whoever sends it in words; nothing is kept
    /// @throws IOException when it cannot be kept at present
    public TextPicture keep(byte[] content, String name) throws NotWrittenException, IOException {
        return keep("", content, name).picture();
    }

    Upload keep(AgentId person, byte[] content, String name) throws NotWrittenException, IOException {
        return keep(person.value(), content, name);
    }

    private Upload keep(String person, byte[] content, String name) throws NotWrittenException, IOException {
        if (content.length > PictureRules.MOST_TOGETHER) {
            throw new NotWrittenException(
                    Why.NOT_FIT,
                    "file",
                    Sentence.of("The file has {0} MB", Math.round(content.length / 1e5) / 10.0),
                    Sentence.of("Send at most {0} MB with a text: make it smaller", 5));
        }
        FileKind kind = FileKind.of(content)
                .orElseThrow(() -> new NotWrittenException(
                        Why.NOT_FIT,
                        "file",
                        Sentence.of("The file is no picture, film, sound, contact or PDF"),
                        Sentence.of("Send JPEG, PNG or GIF, which all telephones show")));
        String id = Uuid7.next();
        TextPicture picture = put(
                content,
                kind.type(),
                kind.name(name),
                (handle, kept) -> uploads.put(handle, id, person, kept, clock.instant()));
        return new Upload(id, picture);
    }

    /// Writes down what needs a picture.
    @FunctionalInterface
    interface Note {
        void write(Handle handle, TextPicture picture);
    }

    /// @throws IOException when it cannot be kept at present
    TextPicture put(byte[] content, String type, String name, Note note) throws IOException {
        keeping.lock();
        try {
            TextPicture picture = new TextPicture(blobs.put(content), type, name, content.length);
            database.change(handle -> note.write(handle, picture));
            return picture;
        } finally {
            keeping.unlock();
        }
    }

    /// What a person has put here to send it.
    ///
    /// @throws NotWrittenException told to that person in words
    List<TextPicture> taken(AgentId person, List<String> ids) throws NotWrittenException {
        Instant now = clock.instant();
        List<TextPicture> found = new ArrayList<>();
        for (String id : ids) {
            Optional<TextPicture> upload = database.write(handle -> uploads.take(handle, id, person.value(), now));
            found.add(upload.orElseThrow(() -> new NotWrittenException(
                    Why.NOT_FIT,
                    "pictures",
                    Sentence.of("There is no picture '{0}' of yours", id),
                    Sentence.of("Attach it again: pictures that are not sent are kept for a day"))));
        }
        return List.copyOf(found);
    }

    /// Where its content lies, for reading only.
    public Path path(TextPicture picture) {
        return blobs.path(picture.blob());
    }

    /// Whether something that is sent with a text, or may be, lies there.
    public boolean needs(Handle handle, String blob) {
        return table.needs(handle, blob) || uploads.needs(handle, blob);
    }

    /// Throws away what was not sent within a day.
    public void tidy() {
        Instant before = clock.instant().minus(UPLOADS_KEPT);
        List<String> old = database.read(handle -> uploads.old(handle, before));
        old.forEach(blob -> locked(() -> tidy(blob, before)));
    }

    private void tidy(String blob, Instant before) {
        boolean waits = database.write(handle -> {
            boolean needed = neededElsewhere.test(handle, blob);
            if (!needed) {
                uploads.remove(handle, blob, before);
            }
            return needed || needs(handle, blob);
        });
        if (!waits) {
            try {
                blobs.delete(blob);
            } catch (IOException e) {
                LOG.warn("A picture that nobody has sent could not be deleted: {}", e.getMessage());
            }
        }
    }

    private void locked(Runnable work) {
        keeping.lock();
        try {
            work.run();
        } finally {
            keeping.unlock();
        }
    }
}
