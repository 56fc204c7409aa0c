package org.cordboard.core.attendant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Vocabulary;
import org.cordboard.core.id.PromptId;

/// The menu in which a caller who has spelled a name says who is meant. Also one person alone is asked for: letters
/// say little.
///
/// @param attendant with one key for each person, and `*` for who wants to spell again
/// @param says the people's names, each with its key
record NamesMenu(Attendant attendant, List<PromptId> says) {
    /// @param asked the menu in which the name was spelled
    /// @param people at least one; those beyond [Vocabulary#MOST_NAMES] are left out
    static NamesMenu of(Attendant asked, Vocabulary vocabulary, List<Person> people) {
        Map<String, AnswerPoint> choices = new HashMap<>(Map.of("*", new ToAttendant(asked.id())));
        List<PromptId> says = new ArrayList<>();
        int key = 1;
        for (Person person : people.subList(0, Math.min(people.size(), Vocabulary.MOST_NAMES))) {
            person.line().flatMap(Line::spokenName).ifPresent(says::add);
            says.add(vocabulary.press(key));
            choices.put(Integer.toString(key), new ToPerson(person.id()));
            key++;
        }
        var menu = new Attendant(
                asked.id(),
                asked.name(),
                asked.greeting(),
                asked.wrongKey(),
                asked.silence(),
                choices,
                false,
                asked.silenceAfter(),
                asked.tries(),
                asked.fallback());
        return new NamesMenu(menu, says);
    }
}
