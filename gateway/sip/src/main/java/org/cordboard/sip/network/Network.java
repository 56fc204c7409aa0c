package org.cordboard.sip.network;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.net.InetAddress;

/// An address or a block of addresses, as CIDR writes it (RFC 4632): `192.0.2.7`, `192.0.2.0/24`,
/// `2001:db8::/48`.
public final class Network {
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allowWildcardedSeparator(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .getParentBuilder()
            .toParams();

    private static final int SHORTEST_PREFIX = 8;

    private final IPAddress block;

    private Network(IPAddress block) {
        this.block = block;
    }

    /// @throws IllegalArgumentException with words for whoever wrote it
    public static Network of(String cidr) {
        try {
            IPAddress address = new IPAddressString(cidr, STRICT).toAddress();
            if (!address.isSinglePrefixBlock() && address.isMultiple()) {
                throw new IllegalArgumentException(words(cidr));
            }
            return new Network(address.toPrefixBlock());
        } catch (AddressStringException e) {
            throw new IllegalArgumentException(words(cidr), e);
        }
    }

    /// As [#of], but no block that is most of the network, which would let in strangers.
    public static Network ofSome(String cidr) {
        Network network = of(cidr);
        Integer prefix = network.block.getNetworkPrefixLength();
        if (prefix != null && prefix < SHORTEST_PREFIX) {
            throw new IllegalArgumentException(
                    "'" + cidr + "' is too large: write blocks of /" + SHORTEST_PREFIX + " or smaller");
        }
        return network;
    }

    private static String words(String cidr) {
        return "'" + cidr + "' is no address and no network: write 192.0.2.7, 192.0.2.0/24 or 2001:db8::/48";
    }

    public boolean contains(InetAddress address) {
        return block.contains(new IPAddressGenerator().from(address));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && network.block.equals(block);
    }

    @Override
    public int hashCode() {
        return block.hashCode();
    }

    /// As [#of] takes it.
    @Override
    public String toString() {
        return block.toString();
    }
}
