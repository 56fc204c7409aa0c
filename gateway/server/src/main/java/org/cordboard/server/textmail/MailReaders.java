package org.cordboard.server.textmail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.texting.TextThread;
import org.cordboard.server.texting.ThreadAccess;
import org.jdbi.v3.core.Handle;

/// Who is told of texts by mail, and where. Any thread.
///
/// @param addresses where a person's mails go; empty for who gets none
/// @param usual what counts for who has said nothing
/// @param wishes what people have said
/// @param online whether a console of a person is open
public record MailReaders(
        Supplier<Company> company,
        Function<AgentId, Optional<String>> addresses,
        Function<AgentId, MailWish> usual,
        MailWishes wishes,
        Predicate<AgentId> online) {
    /// @param name as customers and colleagues know it
    record Reader(AgentId id, String name, String address) {}

    /// Who is to be told of a text in a thread: whoever looks after it, if he or she still sees it, or else
    /// all members of its workgroup; of these, who wants it.
    List<Reader> of(Handle handle, TextThread thread) {
        ThreadAccess access = new ThreadAccess(company);
        return thread.assignee()
                .filter(person -> access.sees(person, thread.workgroup()))
                .map(Stream::of)
                .orElseGet(() -> members(thread))
                .flatMap(person -> reader(person).stream())
                .filter(reader -> wants(handle, reader.id()))
                .toList();
    }

    private Stream<AgentId> members(TextThread thread) {
        return company.get().queue(thread.workgroup()).stream()
                .flatMap(workgroup -> workgroup.members().stream())
                .map(Member::agent);
    }

    private boolean wants(Handle handle, AgentId person) {
        return switch (wish(handle, person)) {
            case ALWAYS -> true;
            case WHEN_OFFLINE -> !online.test(person);
            case NEVER -> false;
        };
    }

    MailWish wish(Handle handle, AgentId person) {
        return wishes.of(handle, person).orElseGet(() -> usual.apply(person));
    }

    /// @return empty for who is not of the company, or gets no mails
    Optional<Reader> reader(AgentId person) {
        Person known = company.get().people().get(person);
        return known == null
                ? Optional.empty()
                : addresses.apply(person).map(address -> new Reader(person, known.name(), address));
    }

    String name(AgentId person) {
        Person known = company.get().people().get(person);
        return known == null ? person.value() : known.name();
    }

    String nameOfWorkgroup(TextThread thread) {
        return company.get()
                .queue(thread.workgroup())
                .map(Workgroup::name)
                .orElse(thread.workgroup().value());
    }
}
