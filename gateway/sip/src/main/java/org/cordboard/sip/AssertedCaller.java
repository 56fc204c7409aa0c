package org.cordboard.sip;

import gov.nist.javax.sip.header.ims.PAssertedIdentityHeader;
import gov.nist.javax.sip.header.ims.PrivacyHeader;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.message.Request;

/// Who makes a call, as its INVITE tells it.
///
/// @param number empty when withheld
/// @param name empty when withheld, or when there is none
record AssertedCaller(String number, String name) {
    private static final AssertedCaller WITHHELD = new AssertedCaller("", "");
    private static final String REMOTE_PARTY_ID = "Remote-Party-ID";

    /// Each of them keeps the caller's identity from those who are called (RFC 3323, 4.2; RFC 3325, 9.3).
    private static final Set<String> WITHHOLDING = Set.of("id", "user", "header");

    private static final Pattern REMOTE_PARTY = Pattern.compile("(?is)(?<address>(\"[^\"]*\"|[^<\"]*)\\s*<[^>]*>).*");
    private static final Pattern PRIVATE = Pattern.compile("(?i).*;\\s*privacy\\s*=\\s*\"?(full|uri|name).*");

    /// @param trusted whether what the trunk asserts goes before From, which the caller may have made up
    static AssertedCaller of(Request invite, boolean trusted, AddressFactory addresses) {
        if (isWithheld(invite)) {
            return WITHHELD;
        }
        Optional<Address> asserted = trusted ? asserted(invite, addresses) : Optional.empty();
        Address from = ((FromHeader) invite.getHeader(FromHeader.NAME)).getAddress();
        String number = asserted.map(Party::number).orElseGet(() -> Party.number(from));
        String name =
                asserted.map(Party::name).filter(given -> !given.isEmpty()).orElseGet(() -> Party.name(from));
        return new AssertedCaller(number, name);
    }

    private static boolean isWithheld(Request invite) {
        return headers(invite, PrivacyHeader.NAME).stream()
                        .anyMatch(header -> header instanceof PrivacyHeader privacy
                                && WITHHOLDING.contains(privacy.getPrivacy().toLowerCase(Locale.ROOT)))
                || headers(invite, REMOTE_PARTY_ID).stream()
                        .anyMatch(party -> PRIVATE.matcher(value(party)).matches());
    }

    private static Optional<Address> asserted(Request invite, AddressFactory addresses) {
        return headers(invite, PAssertedIdentityHeader.NAME).stream()
                .filter(PAssertedIdentityHeader.class::isInstance)
                .map(header -> ((PAssertedIdentityHeader) header).getAddress())
                .filter(address -> !Party.user(address.getURI()).isEmpty())
                .findFirst()
                .or(() -> headers(invite, REMOTE_PARTY_ID).stream()
                        .flatMap(party -> address(value(party), addresses).stream())
                        .findFirst());
    }

    private static Optional<Address> address(String party, AddressFactory addresses) {
        Matcher form = REMOTE_PARTY.matcher(party);
        try {
            return form.matches() ? Optional.of(addresses.createAddress(form.group("address"))) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static String value(Header header) {
        String line = header.toString();
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static List<Header> headers(Request invite, String name) {
        List<Header> all = new ArrayList<>();
        for (ListIterator<?> i = invite.getHeaders(name); i.hasNext(); ) {
            all.add((Header) i.next());
        }
        return all;
    }
}
