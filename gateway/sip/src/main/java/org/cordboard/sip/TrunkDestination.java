package org.cordboard.sip;

import java.net.InetAddress;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sip.address.Address;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.header.RouteHeader;
import org.cordboard.sip.dialect.Dialect;
import org.cordboard.sip.digest.Account;

/// Somebody behind a trunk.
record TrunkDestination(Dialling dialling) implements Destination {
    /// RFC 3323, 4.1.1.3.
    private static final String ANONYMOUS = "\"Anonymous\" <sip:anonymous@anonymous.invalid>";

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
    public Optional<InetAddress> seenAt() {
        return Optional.empty();
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
        return callerId().withheld()
                ? wire.addresses().createAddress(ANONYMOUS)
                : wire.addresses().createAddress(identity(wire));
    }

    @Override
    public Dialect dialect() {
        return dialling.trunk().dialect();
    }

    @Override
    public Map<String, String> assertions(Wire wire) throws ParseException {
        String address = '<' + identity(wire).toString() + '>';
        Map<String, String> privacy = callerId().withheld() ? Map.of("Privacy", "id") : Map.of();
        Map<String, String> all = new LinkedHashMap<>(privacy);
        switch (callerId().header()) {
            case FROM -> {}
            case PAI -> all.put("P-Asserted-Identity", address);
            case RPID ->
                all.put(
                        "Remote-Party-ID",
                        address + ";party=calling;privacy=" + (callerId().withheld() ? "full" : "off"));
        }
        return all;
    }

    private CallerId callerId() {
        return dialling.trunk().callerId();
    }

    private SipURI identity(Wire wire) throws ParseException {
        SipURI us = wire.ours(user(dialling.from()));
        if (callerId().host().isPresent()) {
            us.setHost(callerId().host().get());
        }
        return us;
    }

    /// `#` is no character of a user part (RFC 3261, 25.1).
    static String user(String number) {
        return number.replace("#", "%23");
    }
}
