package org.cordboard.server.texting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;

/// Threads and what stands in them, as people are told.
///
/// @param names by which a number is known; empty for a stranger's
record ThreadViews(ThreadAccess access, Function<String, String> names) {
    Rest.TextThread of(SeenThread seen, AgentId person) {
        TextThread thread = seen.thread();
        return new Rest.TextThread(
                thread.id(),
                thread.ours(),
                thread.theirs(),
                names.apply(thread.theirs()),
                thread.workgroup().value(),
                thread.state().name(),
                thread.assignee().map(AgentId::value).orElse(""),
                thread.snoozedUntil().map(Instant::toEpochMilli).orElse(null),
                thread.waitingSince().map(Instant::toEpochMilli).orElse(null),
                seen.answerDue().map(Instant::toEpochMilli).orElse(null),
                seen.resolveDue().map(Instant::toEpochMilli).orElse(null),
                seen.unread() && isFor(thread, person),
                thread.last(),
                seen.latest().map(latest -> of(latest, Languages.ENGLISH)).orElse(null),
                thread.openedAt().toEpochMilli(),
                thread.changedAt().toEpochMilli());
    }

    /// Whether the person is to look at what comes.
    private boolean isFor(TextThread thread, AgentId person) {
        return access.answers(person, thread.workgroup())
                && thread.assignee().filter(other -> !other.equals(person)).isEmpty();
    }

    Rest.CustomerText of(CustomerText text, Language language) {
        TextMessage message = text.message();
        return new Rest.CustomerText(
                message.id(),
                text.thread(),
                text.workgroup().value(),
                message.number(),
                message.kind().name(),
                message.author().map(this::name).orElse(""),
                message.words(),
                text.pictures(),
                message.progress().map(Progress::name).orElse(""),
                language.say(TroubleWords.of(message.trouble())),
                message.at().toEpochMilli());
    }

    private String name(AgentId author) {
        return Optional.ofNullable(access.company().get().people().get(author))
                .map(Person::name)
                .orElse(author.value());
    }

    /// @param language in which troubles are told; lists, which show none, may ask for any
    static Rest.TextMessage of(TextMessage message, Language language) {
        return new Rest.TextMessage(
                message.number(),
                message.kind().name(),
                message.author().map(AgentId::value).orElse(""),
                message.words(),
                IntStream.range(0, message.enclosures().size())
                        .mapToObj(i -> of(i + 1, message.enclosures().get(i), language))
                        .toList(),
                message.progress().map(Progress::name).orElse(""),
                language.say(TroubleWords.of(message.trouble())),
                message.segments(),
                message.price()
                        .map(price -> "%s %s".formatted(price.amount().toPlainString(), price.currency()))
                        .orElse(""),
                message.cause().map(TextMessage.Cause::name).orElse(""),
                message.held().map(held -> of(held, language)).orElse(null),
                message.at().toEpochMilli());
    }

    static Rest.TextHeld of(Held held, Language language) {
        return new Rest.TextHeld(
                held.until().toEpochMilli(),
                held.zone().map(ZoneId::getId).orElse(""),
                held.zone().map(language::place).orElse(""));
    }

    static Rest.TextConsent of(Consent consent) {
        return new Rest.TextConsent(
                consent.wanted(),
                consent.teller().name(),
                consent.person().map(AgentId::value).orElse(""),
                consent.words(),
                consent.at().toEpochMilli());
    }

    private static Rest.TextPicture of(int place, Enclosure enclosure, Language language) {
        return switch (enclosure) {
            case Enclosure.Here(TextPicture picture) ->
                new Rest.TextPicture(place, "HERE", picture.type(), picture.name(), picture.bytes(), "");
            case Enclosure.OnItsWay(String type) -> new Rest.TextPicture(place, "ON_ITS_WAY", type, "", 0, "");
            case Enclosure.Lost(String type, String why) ->
                new Rest.TextPicture(place, "LOST", type, "", 0, language.say(TroubleWords.of(why)));
        };
    }
}
