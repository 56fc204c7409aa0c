package org.cordboard.server.textmail;

import java.util.List;
import java.util.Optional;
import org.cordboard.server.writing.NotWrittenException;

/// Why an answer by mail is not texted, whatever the other side wants, and what its writer can do.
final class Refusals {
    private Refusals() {}

    static Optional<TextLetters.Refusal> revoked() {
        return because(
                "The address to which you have written counts no more, because earlier addresses were withdrawn.",
                "Answer a newer mail, or write in the console.");
    }

    static Optional<TextLetters.Refusal> notYours(String workgroup) {
        return because(
                "%s answers this customer now, and you are no member of it.".formatted(workgroup),
                "Tell a colleague of %s what you wanted to write.".formatted(workgroup));
    }

    /// @param pictures empty when it is the whole mail
    static Optional<TextLetters.Refusal> tooLarge(List<String> pictures) {
        return because(
                pictures.isEmpty()
                        ? "Your mail is too large."
                        : "%s: a picture that is texted can have 5 MB at most.".formatted(String.join(", ", pictures)),
                "Make the pictures smaller, most mail programs offer that, and answer again.");
    }

    static Optional<TextLetters.Refusal> noWords() {
        return because(
                "There are no words of yours in your mail.",
                "Write above the line that says so, and above all that your mail program quotes.");
    }

    static TextLetters.Refusal of(NotWrittenException refused) {
        return new TextLetters.Refusal(refused.getMessage() + ".", refused.remedy() + ".");
    }

    private static Optional<TextLetters.Refusal> because(String happened, String remedy) {
        return Optional.of(new TextLetters.Refusal(happened, remedy));
    }
}
