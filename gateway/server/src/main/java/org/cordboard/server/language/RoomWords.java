package org.cordboard.server.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.core.sentence.Sentence;

/// What the rooms that know no sentences say in English: the media engine, the SIP edge, and events, which keep why
/// something failed as text. It is recognised here by its form, so that it can be said in other languages; also what
/// journals of before have.
///
/// What a peer has said, such as `486 Busy Here`, is not among it, and stays as it is. Any thread.
final class RoomWords {
    /// Longer text is a peer's, if anybody's.
    private static final int LONGEST = 1_000;

    private static final String BETWEEN = "; ";
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /// Stands for any value in the forms below.
    private static final String ANY = "";

    /// The first that fits counts, so that narrow ones come before wide ones.
    private static final List<Form> FORMS = List.of(
            new Form(Sentence.of("The browser offered its sound")),
            new Form(Sentence.of("ICE found the way to the browser")),
            new Form(Sentence.of("ICE found another way to the browser")),
            new Form(Sentence.of("Sound goes to {0}", ANY)),
            new Form(Sentence.of("DTLS is done")),
            new Form(Sentence.of("Sound is protected by {0}", ANY)),
            new Form(Sentence.of("The sound was lost")),
            new Form(Sentence.of("the browser did not connect within {0} s", ANY)),
            new Form(Sentence.of("no packet came for {0} s", ANY)),
            new Form(Sentence.of("the gateway failed on this leg")),
            new Form(Sentence.of("the peer closed the session")),
            new Form(Sentence.of("the peer sent the DTLS alert {0}", ANY)),
            new Form(Sentence.of("the peer sent no certificate")),
            new Form(Sentence.of("the peer's certificate does not have the fingerprint of its SDP")),
            new Form(Sentence.of("the peer offers no SRTP profile that is known here")),
            new Form(Sentence.of("no such folder: {0}", ANY)),
            new Form(Sentence.of("The caller is in no browser")),
            new Form(Sentence.of("A browser gave up")),
            new Form(Sentence.of("A browser was lost")),
            new Form(Sentence.of("There is no way between the browsers")),
            new Form(Sentence.of("Nothing was heard between the browsers")),
            new Form(Sentence.of("The way between the browsers was lost")),
            new Form(Sentence.of("Nobody is there to be answered")),
            new Form(Sentence.of("The sound of {0}'s browser is gone", ANY)),
            new Form(Sentence.of("{0}'s browser is gone", ANY)),
            new Form(Sentence.of("The call has already ended")),
            new Form(Sentence.of("The call was never answered")),
            new Form(Sentence.of("The dialled side is gone")),
            new Form(Sentence.of("There is no prompt {0}", ANY)),
            new Form(Sentence.of("The other call did not let go in time")),
            new Form(Sentence.of("The gateway is being stopped")),
            new Form(Sentence.of("What was keyed could not be looked up; the log tells why")),
            new Form(Sentence.of("Something of ours went wrong; the log tells what")),
            new Form(Sentence.of("Telephones are off")),
            new Form(Sentence.of("{0} has no extension any more", ANY)),
            new Form(Sentence.of("'{0}' is no number that a telephone could dial", ANY)),
            new Form(Sentence.of("There is no trunk to dial out: name one under sip.trunks in the gateway's file,"
                    + " or start with --trunk")),
            new Form(Sentence.of(
                    "The company's number is '{0}', which cannot be shown to those who are called: set one of digits,"
                            + " with a leading + or not",
                    ANY)),
            new Form(Sentence.of("The answer cannot be used: {0}", ANY)),
            new Form(Sentence.of("Extension {0} has no telephone that is registered", ANY)),
            new Form(Sentence.of("Nobody answered within {0} s", ANY)),
            new Form(Sentence.of("CANCEL had no effect")),
            new Form(Sentence.of("There is no trunk")),
            new Form(Sentence.of("There is no trunk {0} under sip.trunks", ANY)),
            new Form(Sentence.of("{0} gave no sign within {1} s", ANY, ANY)),
            new Form(Sentence.of("{0} has closed its connection", ANY)),
            new Form(Sentence.of("{0} cannot be reached: {1}", ANY, ANY)),
            new Form(Sentence.of("The trunk {0} carries {1} calls, as many as callsAtOnce allows", ANY, ANY)),
            new Form(Sentence.of(
                    "The trunk {0} was given {1} calls within the last second, as many as callsPerSecond allows",
                    ANY, ANY)),
            new Form(Sentence.of("The trunk {0} wants no calls for {1} s more (503 with Retry-After)", ANY, ANY)),
            new Form(Sentence.of("The trunk {0} gave no answer", ANY)),
            new Form(Sentence.of("The trunk {0} answers OPTIONS with {1}", ANY, ANY)),
            new Form(Sentence.of("The trunk {0}: {1}", ANY, ANY)),
            new Form(Sentence.of("The trunk")),
            new Form(Sentence.of("The telephone")),
            new Form(Sentence.of("it took itself off the list")),
            new Form(Sentence.of("it did not register again in time")),
            new Form(Sentence.of("its connection was closed")),
            new Form(Sentence.of("its account is no more, or has a new secret")),
            new Form(Sentence.of("it {0}, asked twice by OPTIONS", ANY)),
            new Form(Sentence.of("gave no answer")),
            new Form(Sentence.of("answers OPTIONS with {0}", ANY)),
            new Form(Sentence.of("cannot be reached: {0}", ANY)),
            new Form(Sentence.of("Not ready")),
            new Form(Sentence.of("{0}: {1}", ANY, ANY)));

    private record Form(Pattern pattern, String english) {
        Form(Sentence example) {
            this(patternOf(example.english()), example.english());
        }

        private static Pattern patternOf(String english) {
            StringBuilder pattern = new StringBuilder();
            Matcher place = PLACE.matcher(english);
            int from = 0;
            while (place.find()) {
                pattern.append(Pattern.quote(english.substring(from, place.start())))
                        .append("(.+?)");
                from = place.end();
            }
            return Pattern.compile(
                    pattern.append(Pattern.quote(english.substring(from))).toString());
        }

        Optional<Sentence> read(String words) {
            Matcher fits = pattern.matcher(words);
            if (!fits.matches()) {
                return Optional.empty();
            }
            List<Object> values = new ArrayList<>();
            for (int i = 1; i <= fits.groupCount(); i++) {
                values.add(Sentence.verbatim(fits.group(i)));
            }
            return Optional.of(new Sentence(english, values));
        }
    }

    private RoomWords() {}

    /// All forms that are recognised, in English.
    static List<String> forms() {
        return FORMS.stream().map(Form::english).toList();
    }

    /// @return the words as a sentence, whose values may be words of a room again; empty for what is not of this house
    static Optional<Sentence> read(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        return FORMS.stream()
                .flatMap(form -> form.read(words).stream())
                .findFirst()
                .or(() -> several(words));
    }

    private static Optional<Sentence> several(String words) {
        int end = words.indexOf(BETWEEN);
        return end <= 0 || end + BETWEEN.length() == words.length()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "{0}; {1}",
                        Sentence.verbatim(words.substring(0, end)),
                        Sentence.verbatim(words.substring(end + BETWEEN.length()))));
    }
}
