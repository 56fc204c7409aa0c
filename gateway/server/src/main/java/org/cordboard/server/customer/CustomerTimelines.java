package org.cordboard.server.customer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordboard.core.company.Person;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.callrecord.CallHistory;
import org.cordboard.server.callrecord.CallSummaries;
import org.cordboard.server.contact.Contacts;
import org.cordboard.server.language.Language;
import org.cordboard.server.store.PageMark;
import org.cordboard.server.voicemail.MailboxAccess;
import org.cordboard.server.voicemail.Voicemails;

/// Puts calls, texts and messages of one customer into one list, newest first. Any thread; blocks.
public record CustomerTimelines(
        Contacts contacts,
        CallHistory history,
        CallSummaries summaries,
        CallAccess access,
        MailboxAccess mailboxes,
        Voicemails voicemails,
        CustomerTexts texts) {
    public static final int PAGE = 20;

    private static final Comparator<Event> NEWEST_FIRST = Comparator.comparingLong(
                    (Event event) -> event.mark().at())
            .thenComparing(event -> event.mark().id())
            .reversed();

    private record Event(PageMark mark, Rest.CustomerEvent told) {
        static Event of(Rest.CallSummary call) {
            return new Event(
                    new PageMark(call.arrivedAt(), call.id()),
                    new Rest.CustomerEvent(call.arrivedAt(), call, null, null));
        }

        static Event of(Rest.CustomerText text) {
            return new Event(new PageMark(text.at(), text.id()), new Rest.CustomerEvent(text.at(), null, text, null));
        }

        static Event of(Rest.Voicemail message) {
            return new Event(
                    new PageMark(message.at(), message.id()),
                    new Rest.CustomerEvent(message.at(), null, null, message));
        }
    }

    /// @param person who looks, and sees what he or she may see elsewhere too
    /// @param number as somebody has typed it or a network has delivered it; empty when it is not known
    /// @param before where the page before ended
    /// @param language in which troubles of texts are told
    public Rest.CustomerTimeline page(Person person, String number, PageMark before, Language language) {
        Set<String> numbers = numbers(number);
        // One more of each than there is room for tells whether there is a next page.
        List<Event> found = Stream.of(
                        calls(person, numbers, before).stream().map(Event::of),
                        texts.with(person, numbers, before, PAGE + 1, language).stream()
                                .map(Event::of),
                        voicemails.ofCaller(mailboxes.of(person.id()), numbers, before, PAGE + 1).stream()
                                .map(Event::of))
                .flatMap(events -> events)
                .sorted(NEWEST_FIRST)
                .toList();
        List<Event> page = found.stream().limit(PAGE).toList();
        return new Rest.CustomerTimeline(
                page.stream().map(Event::told).toList(),
                found.size() > PAGE ? page.getLast().mark().toString() : "");
    }

    private List<Rest.CallSummary> calls(Person person, Collection<String> numbers, PageMark before) {
        return summaries.complete(history.ofCaller(access.viewer(person), numbers, before, PAGE + 1));
    }

    /// The number as it was given, as it is kept in the directory and by the text network, and all others of the
    /// contact.
    private Set<String> numbers(String given) {
        Set<String> numbers = new TreeSet<>();
        if (!given.isEmpty()) {
            numbers.add(given);
            contacts.forms().of(given).ifPresent(numbers::add);
            contacts.ofNumber(given)
                    .ifPresent(known -> numbers.addAll(known.card().numbers()));
        }
        return numbers;
    }
}
