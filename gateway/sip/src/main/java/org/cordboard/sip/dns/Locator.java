package org.cordboard.sip.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cordboard.sip.trunk.Ranking;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.NAPTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/// Finds the servers of a domain (RFC 3263, 4). Any thread; blocks for as long as DNS takes.
public final class Locator {
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    /// RFC 3263, 4.1.
    private static final Map<String, String> SERVICES = Map.of("sip+d2u", "udp", "sip+d2t", "tcp", "sips+d2t", "tls");

    private final Answers answers;
    private final List<String> transports;
    private final boolean ipv6;

    /// @param server that is asked; empty: those of this machine
    /// @param tls whether we speak it
    /// @param ipv6 whether we reach such addresses
    public Locator(Optional<InetSocketAddress> server, boolean tls, boolean ipv6) {
        answers = new Answers(server);
        transports = tls ? List.of("udp", "tcp", "tls") : List.of("udp", "tcp");
        this.ipv6 = ipv6;
    }

    /// @throws NotLocatedException when there is none, or none that we could speak to
    public Located locate(Domain domain) throws NotLocatedException {
        Search search = new Search(domain);
        search.run();
        if (search.found.isEmpty()) {
            throw new NotLocatedException("has no server in DNS: " + domain.name()
                    + " has neither NAPTR, SRV nor address records that we can use; check the name");
        }
        return new Located(search.found, search.lasts());
    }

    /// One search, which notes how long its answers last.
    private final class Search {
        private final Domain domain;
        private final List<Target> found = new ArrayList<>();
        private long seconds = LONGEST.toSeconds();

        private Search(Domain domain) {
            this.domain = domain;
        }

        private Duration lasts() {
            return Duration.ofSeconds(Math.max(seconds, SHORTEST.toSeconds()));
        }

        private <T extends Record> List<T> ask(String name, int type, Class<T> kind) throws NotLocatedException {
            List<T> records = answers.of(name, type, kind);
            records.forEach(record -> seconds = Math.min(seconds, record.getTTL()));
            return records;
        }

        private void run() throws NotLocatedException {
            if (domain.port() != 0) {
                addresses(domain.name(), domain.port(), domain.transport().orElse("udp"));
                return;
            }
            if (domain.transport().isEmpty()) {
                byService();
            }
            List<String> wanted = domain.transport().map(List::of).orElse(transports);
            for (int i = 0; found.isEmpty() && i < wanted.size(); i++) {
                servers(srvName(wanted.get(i)), wanted.get(i));
            }
            if (found.isEmpty()) {
                String transport = domain.transport().orElse("udp");
                addresses(domain.name(), transport.equals("tls") ? 5061 : 5060, transport);
            }
        }

        /// RFC 3263, 4.1: the domain says which transport it prefers.
        private void byService() throws NotLocatedException {
            List<NAPTRRecord> services = new ArrayList<>(ask(domain.name(), Type.NAPTR, NAPTRRecord.class));
            services.sort(Comparator.comparingInt(NAPTRRecord::getOrder).thenComparing(NAPTRRecord::getPreference));
            for (NAPTRRecord service : services) {
                String transport = SERVICES.get(service.getService().toLowerCase(Locale.ROOT));
                if (transport != null
                        && transports.contains(transport)
                        && service.getFlags().equalsIgnoreCase("s")) {
                    servers(service.getReplacement().toString(true), transport);
                }
            }
        }

        private String srvName(String transport) {
            return (transport.equals("tls") ? "_sips._tcp." : "_sip._" + transport + ".") + domain.name();
        }

        /// RFC 2782.
        private void servers(String name, String transport) throws NotLocatedException {
            List<SRVRecord> servers = ask(name, Type.SRV, SRVRecord.class).stream()
                    .filter(server -> !server.getTarget().toString(true).isEmpty())
                    .toList();
            List<SRVRecord> order = Ranking.order(
                    servers, Locator::ranking, () -> ThreadLocalRandom.current().nextDouble());
            for (SRVRecord server : order) {
                addresses(server.getTarget().toString(true), server.getPort(), transport);
            }
        }

        private void addresses(String host, int port, String transport) throws NotLocatedException {
            List<InetAddress> all = new ArrayList<>();
            ask(host, Type.A, ARecord.class).forEach(record -> all.add(record.getAddress()));
            if (ipv6) {
                ask(host, Type.AAAA, AAAARecord.class).forEach(record -> all.add(record.getAddress()));
            }
            for (InetAddress address : all.isEmpty() ? ofThisMachine(host) : all) {
                found.add(new Target(new InetSocketAddress(named(address), port), transport));
            }
        }

        private InetAddress named(InetAddress address) {
            try {
                return InetAddress.getByAddress(domain.name(), address.getAddress());
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /// A weight of 0 has a small chance too (RFC 2782).
    private static Ranking ranking(SRVRecord server) {
        return new Ranking(server.getPriority(), Math.max(server.getWeight(), 1));
    }

    /// Names that stand in the hosts file alone.
    private List<InetAddress> ofThisMachine(String host) {
        try {
            return List.of(InetAddress.getAllByName(host)).stream()
                    .filter(address -> ipv6 || address.getAddress().length == 4)
                    .toList();
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }
}
