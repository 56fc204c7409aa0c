package org.cordboard.sip;

import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import javax.sip.address.Address;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.header.RouteHeader;
import org.cordboard.sip.digest.Account;

/// Somebody behind a trunk.
record TrunkDestination(Dialling dialling) implements Destination {
    @Override
    public String place() {
        return dialling.trunk().toString();
    }

    @Override
    public String trunk() {
        return dialling.trunk().name();
    }

    @Override
    public int maxForwards() {
        return dialling.maxForwards();
    }

    @Override
    public String kind() {
        return "The trunk";
    }

    @Override
    public Optional<Account> account() {
        return dialling.trunk().account();
    }

    @Override
    public String transport() {
        return dialling.trunk().transport().parameter();
    }

    @Override
    public Optional<Hop> hop(Wire wire) {
        return Optional.of(wire.hop(dialling.trunk()));
    }

    @Override
    public Optional<Hop> flow() {
        return Optional.empty();
    }

    @Override
    public SipURI target(Wire wire) throws ParseException {
        return wire.theirs(dialling.trunk(), user(dialling.number()));
    }

    @Override
    public List<RouteHeader> routes(Wire wire) {
        return List.of();
    }

    @Override
    public Address caller(Wire wire) throws ParseException {
        return wire.addresses().createAddress(wire.ours(user(dialling.from())));
    }

    /// `#` is no character of a user part (RFC 3261, 25.1).
    static String user(String number) {
        return number.replace("#", "%23");
    }
}
