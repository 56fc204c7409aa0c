package org.cordboard.server.texting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cordboard.core.id.AgentId;
import org.cordboard.sms.provider.DeliveryReport;

/// Something that stands in a thread.
///
/// @param number in the thread, from 1
/// @param author one of ours; empty for the other side and for what the program says by itself
/// @param enclosures what is sent with it, in its order
/// @param progress of a text on its way out
/// @param trouble what has gone wrong, for people; empty when nothing has
/// @param segments by which it is charged; 0 where that is not known
/// @param cause for which the program says it by itself
/// @param held of a text that waits for the morning
public record TextMessage(
        int number,
        String id,
        Kind kind,
        Optional<AgentId> author,
        String words,
        List<Enclosure> enclosures,
        Optional<Progress> progress,
        String trouble,
        int segments,
        Optional<DeliveryReport.Price> price,
        Optional<Cause> cause,
        Optional<Held> held,
        Instant at) {
    public TextMessage {
        enclosures = List.copyOf(enclosures);
    }

    /// Why the program has written by itself, or for somebody.
    public enum Cause {
        /// The text was a keyword.
        KEYWORD,
        AFTER_HOURS,
        HELP,
        /// The text asked for an account for a while.
        DEMO,
        /// A keyword, which is said in words, has brought the thread to another workgroup.
        MOVED,
        /// No more is answered automatically for a while: the other side seems to be a robot.
        LOOP,
        /// The author was told that texts are wanted.
        WANTED,
        /// The author was told that they are not.
        UNWANTED
    }

    public enum Kind {
        /// A text to us.
        IN,
        /// A text of ours.
        OUT,
        /// For colleagues alone.
        NOTE
    }

    /// What is sent with it and is here, in its order.
    List<TextPicture> pictures() {
        return enclosures.stream()
                .mapMulti((Enclosure enclosure, Consumer<TextPicture> found) -> {
                    if (enclosure instanceof Enclosure.Here(TextPicture picture)) {
                        found.accept(picture);
                    }
                })
                .toList();
    }

    /// Whether nothing that is sent with it is on its way to us any more.
    boolean isWhole() {
        return enclosures.stream().noneMatch(Enclosure.OnItsWay.class::isInstance);
    }

    TextMessage with(List<Enclosure> other) {
        return new TextMessage(
                number, id, kind, author, words, other, progress, trouble, segments, price, cause, held, at);
    }
}
