package org.cordboard.sip.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;

/// What a DNS server says. Blocks for as long as that takes.
final class Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Resolver resolver;

    /// @param server that is asked; empty: those of this machine
    Answers(Optional<InetSocketAddress> server) {
        resolver = server.isPresent() ? new SimpleResolver(server.get()) : new ExtendedResolver();
        resolver.setTimeout(PATIENCE);
    }

    /// @return empty where there is nothing of that kind
    <T extends Record> List<T> of(String name, int type, Class<T> kind) throws NotLocatedException {
        Lookup lookup = new Lookup(absolute(name), type);
        lookup.setResolver(resolver);
        // What is known is kept for each trunk, for as long as it lasts.
        lookup.setCache(null);
        Record[] records = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL ->
                Arrays.stream(records).filter(kind::isInstance).map(kind::cast).toList();
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
            default ->
                throw new NotLocatedException("cannot be looked up, as DNS gives no answer for " + name + " ("
                        + lookup.getErrorString() + "): check sip.dns and the network");
        };
    }

    private static Name absolute(String name) throws NotLocatedException {
        try {
            return Name.concatenate(Name.fromString(name), Name.root);
        } catch (TextParseException | org.xbill.DNS.NameTooLongException e) {
            throw new NotLocatedException("is called " + name + ", which is no name in DNS: check the address");
        }
    }
}
