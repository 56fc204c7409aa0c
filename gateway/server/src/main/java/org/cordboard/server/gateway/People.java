package org.cordboard.server.gateway;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.signin.Passwords;
import org.cordboard.server.signin.Users;

/// Keeps the accounts in step with the company: who is new gets one, who is gone loses it.
final class People {
    private final Users users;

    People(Users users) {
        this.users = users;
    }

    /// @param everybodyAnew whether people who have a password already get a new one too
    /// @return the passwords that were made
    Map<AgentId, String> update(Collection<Person> people, boolean everybodyAnew) {
        Map<AgentId, String> passwords = new LinkedHashMap<>();
        Set<AgentId> gone = new HashSet<>(users.list().stream().map(Person::id).toList());
        for (Person person : people) {
            gone.remove(person.id());
            if (everybodyAnew || !users.rename(person)) {
                String password = Passwords.generate();
                users.save(person, password);
                passwords.put(person.id(), password);
            }
        }
        gone.forEach(users::remove);
        return passwords;
    }
}
