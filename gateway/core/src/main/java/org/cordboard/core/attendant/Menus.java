package org.cordboard.core.attendant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Choosing;
import org.cordboard.core.call.Onward;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// Walks callers through the attendants' menus.
public final class Menus {
    private final Supplier<Company> company;
    private final Map<AttendantId, Attendant> withExtensions = new HashMap<>();
    private final Outbox outbox;
    private final Onward onward;

    /// @param company as it is at present
    public Menus(Supplier<Company> company, Outbox outbox, Onward onward) {
        this.company = company;
        this.outbox = outbox;
        this.onward = onward;
    }

    /// Menus and extensions may be others from now on. Callers who are in a menu stay in it as it was.
    public void change() {
        withExtensions.clear();
    }

    public void enter(Call call, Attendant attendant) {
        var menu = attendant.ways().extensions()
                ? withExtensions.computeIfAbsent(attendant.id(), _ -> withExtensions(attendant))
                : attendant;
        begin(call, new Choosing(menu, List.of(menu.greeting()), 1, "", Optional.empty()));
    }

    /// Extensions are choices like others, which come first.
    private Attendant withExtensions(Attendant attendant) {
        var choices = new HashMap<>(company.get().extensions());
        choices.putAll(attendant.choices());
        return attendant.withChoices(choices);
    }

    /// Takes the caller out of the menu; what plays goes on playing.
    public void leave(Choosing menu) {
        menu.silence().ifPresent(outbox::cancel);
    }

    public void promptEnded(Call call, Choosing menu) {
        listen(call, menu, menu.keys());
    }

    public void pressed(Call call, Choosing menu, char key) {
        switch (KeyedChoice.after(menu.attendant(), menu.keys(), key)) {
            case KeyedChoice.Ignored _ -> {}
            case KeyedChoice.Repeat _ -> repeat(call, menu);
            case KeyedChoice.Unfinished unfinished -> {
                call.sound().stopPrompts();
                listen(call, menu, unfinished.keys());
            }
            case KeyedChoice.Chosen chosen -> choose(call, menu, chosen);
            case KeyedChoice.Spelled spelled -> spelled(call, menu, spelled.keys());
            case KeyedChoice.Meaningless meaningless ->
                wrong(call, menu, Sentence.of("The keys {0} mean nothing", meaningless.keys()));
        }
    }

    public void silent(Call call, Choosing menu) {
        switch (KeyedChoice.ended(menu.attendant(), menu.keys())) {
            case KeyedChoice.Ignored _, KeyedChoice.Repeat _, KeyedChoice.Unfinished _ ->
                again(
                        call,
                        menu,
                        menu.attendant().silence(),
                        Sentence.of("Nothing was pressed"),
                        menu.attendant().ways().onSilence());
            case KeyedChoice.Chosen chosen -> choose(call, menu, chosen);
            case KeyedChoice.Spelled spelled -> spelled(call, menu, spelled.keys());
            case KeyedChoice.Meaningless meaningless ->
                wrong(call, menu, Sentence.of("The keys {0} mean nothing", meaningless.keys()));
        }
    }

    /// The menu cannot be played.
    public void failed(Call call, Choosing menu, Sentence reason) {
        leave(menu);
        onward.send(
                call,
                menu.attendant().fallback(),
                Sentence.of("The menu {0} failed: {1}", menu.attendant().name(), reason));
    }

    private void listen(Call call, Choosing menu, String keys) {
        leave(menu);
        var silence = outbox.start(
                TimerId.Kind.MENU_SILENCE, call.id().value(), menu.attendant().silenceAfter());
        call.become(menu.withKeys(keys, Optional.of(silence)));
    }

    private void choose(Call call, Choosing menu, KeyedChoice.Chosen chosen) {
        leave(menu);
        var reason = Sentence.of(
                "The caller pressed {0} in the menu {1}, at try {2} of {3}",
                chosen.keys(),
                menu.attendant().name(),
                menu.tries(),
                menu.attendant().tries());
        onward.send(call, chosen.point(), reason);
    }

    private void spelled(Call call, Choosing menu, String keys) {
        var found = Directory.find(company.get().directory(), keys);
        var vocabulary = menu.attendant().ways().names();
        if (found.isEmpty() || vocabulary.isEmpty()) {
            wrong(call, menu, Sentence.of("Nobody's name begins with the letters of {0}", keys));
            return;
        }
        leave(menu);
        outbox.decide(
                call.id(),
                Sentence.of("Ask for whom the call is"),
                Sentence.of("The caller spelled {0}, with which the names of {1} people begin", keys, found.size()));
        var names = NamesMenu.of(menu.attendant(), vocabulary.get(), found);
        begin(call, new Choosing(names.attendant(), names.says(), 1, "", Optional.empty()));
    }

    private void wrong(Call call, Choosing menu, Sentence what) {
        again(
                call,
                menu,
                menu.attendant().wrongKey(),
                what,
                menu.attendant().ways().onWrongKeys());
    }

    /// The caller wants to hear it again: that is no try.
    private void repeat(Call call, Choosing menu) {
        leave(menu);
        begin(call, menu.withKeys("", Optional.empty()));
    }

    /// @param branch where the caller goes after the last try; empty for the fallback
    private void again(Call call, Choosing menu, PromptId why, Sentence what, Optional<AnswerPoint> branch) {
        leave(menu);
        var attendant = menu.attendant();
        if (menu.tries() >= attendant.tries()) {
            var reason = Sentence.of(
                    "{0} in the menu {1}, and all {2} tries are used", what, attendant.name(), attendant.tries());
            onward.send(call, branch.orElse(attendant.fallback()), reason);
            return;
        }
        outbox.decide(
                call.id(),
                Sentence.of("Play the menu {0} again", attendant.name()),
                Sentence.of("{0} at try {1} of {2}", what, menu.tries(), attendant.tries()));
        call.become(menu.again());
        call.sound().play(Stream.concat(Stream.of(why), menu.says().stream()).toArray(PromptId[]::new));
    }

    private static void begin(Call call, Choosing menu) {
        call.become(menu);
        call.sound().play(menu.says().toArray(PromptId[]::new));
    }
}
