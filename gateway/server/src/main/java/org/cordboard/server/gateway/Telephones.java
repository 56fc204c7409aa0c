package org.cordboard.server.gateway;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.deskphone.Accounts;
import org.cordboard.server.deskphone.DeskPhoneRoutes;
import org.cordboard.server.deskphone.Lamps;
import org.cordboard.server.deskphone.TelephoneDoor;
import org.cordboard.server.deskphone.TelephoneWorkRoutes;
import org.cordboard.server.floor.Dispatcher;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.http.Routes;
import org.cordboard.sip.Phones;
import org.cordboard.sip.registrar.PhoneService;

/// What serves people's telephones, joined: the registrar, the floor, and what telephones show.
final class Telephones {
    private final Kept kept;
    private final Supplier<Company> company;
    private final Optional<PhoneService> service;
    private final Accounts accounts;
    private TelephoneDoor door;
    private Lamps lamps;
    private Optional<Phones> served = Optional.empty();

    /// @param service empty when telephones are off
    Telephones(Kept kept, Supplier<Company> company, Optional<PhoneService> service) {
        this.kept = kept;
        this.company = company;
        this.service = service;
        accounts = new Accounts(
                kept.deskPhones(), company, service.map(PhoneService::realm).orElse(""));
    }

    /// To be called before all that follows.
    void open(Inbox floor, Dispatcher.Agents consoles) {
        door = new TelephoneDoor(accounts, floor);
        lamps = new Lamps(accounts, kept.voicemails(), consoles);
    }

    Accounts accounts() {
        return accounts;
    }

    /// Who was at work at a telephone before the last stop.
    List<Event> asItWas() {
        return service.isEmpty()
                ? List.of()
                : kept.telephoneWork().asItWas(accounts, kept.contacts().load());
    }

    /// The floor's effects on agents, on their way to the consoles.
    Dispatcher.Agents agents() {
        return kept.telephoneWork().before(lamps);
    }

    /// Lets telephones register, if they are on.
    void serve(Phones phones) {
        if (service.isPresent()) {
            phones.serve(accounts, kept.contacts(), lamps, door);
            lamps.onChange(phones::lampChanged);
            served = Optional.of(phones);
        }
    }

    void mailboxChanged(WorkgroupId mailbox) {
        mailbox.person()
                .flatMap(accounts::extension)
                .ifPresent(extension -> served.ifPresent(phones -> phones.messagesChanged(extension)));
    }

    void tellAll() {
        door.tellAll();
    }

    Routes routes(Phones phones, InetAddress address, int port, InstantSource clock) {
        String host = address.getHostAddress();
        String domain = host.contains(":") ? "[" + host + "]:" + port : host + ":" + port;
        return new DeskPhoneRoutes(company, kept.deskPhones(), accounts, phones, domain, clock);
    }

    Routes workRoutes(Phones phones, Inbox floor) {
        return new TelephoneWorkRoutes(
                person -> accounts.extension(person)
                        .filter(extension -> phones.reports().stream()
                                .anyMatch(report -> report.extension().equals(extension)
                                        && !report.contacts().isEmpty()))
                        .isPresent(),
                floor);
    }
}
