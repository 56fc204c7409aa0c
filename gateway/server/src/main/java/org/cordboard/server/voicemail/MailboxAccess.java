package org.cordboard.server.voicemail;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.signin.Guard;

/// Who sees which mailbox: members those of their workgroups, each person the own one, supervisors also those of all
/// workgroups, of former ones too.
public final class MailboxAccess {
    private final Supplier<Company> company;
    private final Voicemails voicemails;

    public MailboxAccess(Supplier<Company> company, Voicemails voicemails) {
        this.company = company;
        this.voicemails = voicemails;
    }

    /// The mailboxes that this person sees.
    public Collection<WorkgroupId> of(AgentId person) {
        Company now = company.get();
        Person known = now.people().get(person);
        if (known != null && known.role().includes(Person.Role.SUPERVISOR)) {
            var formerOnes = voicemails.mailboxes().stream()
                    .filter(mailbox -> mailbox.person().isEmpty());
            return Stream.of(now.workgroups().keySet().stream(), formerOnes, Stream.of(WorkgroupId.ofPerson(person)))
                    .flatMap(mailboxes -> mailboxes)
                    .distinct()
                    .toList();
        }
        return now.workgroupsOf(person).stream().map(group -> group.id()).toList();
    }

    /// How many messages nobody has heard yet, in the mailboxes of this person.
    public int unheard(AgentId person) {
        return voicemails.unheard(of(person));
    }

    /// The message that a request names, if whoever asks sees it.
    Rest.Voicemail message(Context ctx) {
        Collection<WorkgroupId> mailboxes = of(Guard.person(ctx).id());
        return voicemails
                .find(ctx.pathParam("id"))
                .filter(message -> mailboxes.contains(new WorkgroupId(message.workgroup())))
                .orElseThrow(() -> new HttpProblem(
                        404,
                        "id",
                        Sentence.of("There is no such message"),
                        Sentence.of("Take an id from /api/voicemails")));
    }
}
