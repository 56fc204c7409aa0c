package org.cordboard.sip;

import java.net.InetAddress;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sip.address.Address;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.header.RouteHeader;
import org.cordboard.sip.dialect.Dialect;
import org.cordboard.sip.digest.Account;
import org.cordboard.sip.registrar.Contact;

/// One telephone of an extension.
record PhoneDestination(PhoneLine line, PhoneDialling dialling) implements Destination {
    @Override
    public String place() {
        return dialling.extension() + " (" + line.contact().place() + ')';
    }

    @Override
    public String trunk() {
        return "";
    }

    @Override
    public int maxForwards() {
        return Dialling.USUAL_MAX_FORWARDS;
    }

    @Override
    public String kind() {
        return "The telephone";
    }

    @Override
    public Optional<Account> account() {
        return Optional.empty();
    }

    @Override
    public Optional<InetAddress> seenAt() {
        Contact contact = line.contact();
        return Sighting.of(contact.source().getAddress(), !contact.path().isEmpty());
    }

    @Override
    public String transport() {
        return line.contact().transport();
    }

    @Override
    public Optional<Hop> hop(Wire wire) {
        return line.hop();
    }

    @Override
    public Optional<Hop> flow() {
        return line.hop();
    }

    @Override
    public SipURI target(Wire wire) throws ParseException {
        return wire.uri(line.contact().uri());
    }

    /// RFC 3327, 5.3.
    @Override
    public List<RouteHeader> routes(Wire wire) {
        return wire.routes(line.contact().path());
    }

    /// RFC 3323, 4.1.1.3 for those who withhold their number.
    @Override
    public Address caller(Wire wire) throws ParseException {
        SipURI who = dialling.from().isEmpty()
                ? wire.addresses().createSipURI("anonymous", "anonymous.invalid")
                : wire.ours(TrunkDestination.user(dialling.from()));
        Address caller = wire.addresses().createAddress(who);
        if (!dialling.fromName().isBlank()) {
            caller.setDisplayName(
                    dialling.fromName().replaceAll("[\\p{Cntrl}\"\\\\]", " ").strip());
        }
        return caller;
    }

    @Override
    public Dialect dialect() {
        return Dialect.OURS;
    }

    @Override
    public Map<String, String> assertions(Wire wire) {
        return Map.of();
    }
}
