package org.cordboard.server.deskphone;

import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.sip.network.Network;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.registrar.PhoneBook;

/// Tells the registrar whose telephone it is, as long as that person is with the company and has a line.
public final class Accounts implements PhoneBook {
    private final DeskPhones phones;
    private final Supplier<Company> company;
    private final String realm;

    /// @param company as it is at present
    /// @param realm that telephones are shown; secrets that were made for another one count no more
    public Accounts(DeskPhones phones, Supplier<Company> company, String realm) {
        this.phones = phones;
        this.company = company;
        this.realm = realm;
    }

    @Override
    public Optional<PhoneAccount> account(String username) {
        return phones.named(username)
                .filter(phone -> phone.realm().equals(realm))
                .flatMap(this::account);
    }

    private Optional<PhoneAccount> account(DeskPhone phone) {
        return extension(phone.person())
                .map(extension -> new PhoneAccount(
                        phone.username(),
                        extension,
                        phone.hashes(),
                        phone.allowed().stream().map(Network::of).toList()));
    }

    String realm() {
        return realm;
    }

    /// Of somebody who is with the company and has a line.
    public Optional<String> extension(AgentId id) {
        return Optional.ofNullable(company.get().people().get(id))
                .flatMap(Person::line)
                .map(Line::extension);
    }

    /// Whose extension it is.
    public Optional<Person> person(String extension) {
        return company.get().people().values().stream()
                .filter(person -> person.line()
                        .filter(line -> line.extension().equals(extension))
                        .isPresent())
                .findFirst();
    }
}
