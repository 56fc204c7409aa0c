package org.cordboard.server.texting;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.jdbi.v3.core.Handle;

/// Customers as a test knows them.
final class KnownCustomers implements Customers {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> mails = new HashMap<>();
    private Optional<Talk> call = Optional.empty();
    private boolean failing;

    void calledBy(AgentId person, Instant at) {
        call = Optional.of(new Talk(person, at));
    }

    void fail() {
        failing = true;
    }

    void recover() {
        failing = false;
    }

    boolean met(String number) {
        return names.containsKey(number);
    }

    String mail(String number) {
        return mails.get(number);
    }

    @Override
    public String name(Handle handle, String number) {
        return names.getOrDefault(number, "");
    }

    @Override
    public void meet(Handle handle, String number, Introduction introduction) {
        if (failing) {
            throw new IllegalStateException("no contacts");
        }
        names.merge(number, introduction.name().orElse(""), (known, said) -> said.isEmpty() ? known : said);
        introduction.mail().ifPresent(mail -> mails.put(number, mail));
    }

    @Override
    public Optional<Talk> lastCall(Handle handle, String number, Instant since) {
        return call.filter(talk -> talk.at().isAfter(since));
    }
}
