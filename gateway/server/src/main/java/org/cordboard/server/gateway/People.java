package org.cordboard.server.gateway;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.pin.PinRules;
import org.cordboard.server.pin.Pins;
import org.cordboard.server.signin.Passwords;
import org.cordboard.server.signin.Users;

/// Keeps the accounts in step with the company: who is new gets one, who is gone loses it.
final class People {
    private final Users users;
    private final Pins pins;

    People(Users users, Pins pins) {
        this.users = users;
        this.pins = pins;
    }

    /// @param everybodyAnew whether people who have a password already get a new one too
    /// @return the passwords that were made
    Map<AgentId, String> update(Collection<Person> people, boolean everybodyAnew) {
        Set<AgentId> gone = new HashSet<>(users.list().stream().map(Person::id).toList());
        people.forEach(person -> gone.remove(person.id()));
        gone.forEach(users::remove);
        gone.forEach(pins::remove);
        Map<AgentId, String> passwords = new ConcurrentSkipListMap<>(Comparator.comparing(AgentId::value));
        // Hashing a password takes some 100 ms of one core on purpose.
        people.parallelStream()
                .filter(person -> everybodyAnew || !users.rename(person))
                .forEach(person -> passwords.put(person.id(), newPassword(person)));
        return passwords;
    }

    /// Gives all who have an extension a new PIN.
    ///
    /// @return the PINs that were made
    Map<AgentId, String> newPins(Collection<Person> people) {
        Map<AgentId, String> made = new ConcurrentSkipListMap<>(Comparator.comparing(AgentId::value));
        people.parallelStream()
                .forEach(person -> person.line().ifPresent(line -> {
                    String pin = PinRules.generate(line.extension());
                    pins.set(person.id(), pin);
                    made.put(person.id(), pin);
                }));
        return made;
    }

    private String newPassword(Person person) {
        String password = Passwords.generate();
        users.save(person, password);
        return password;
    }
}
