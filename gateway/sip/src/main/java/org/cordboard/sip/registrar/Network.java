package org.cordboard.sip.registrar;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.net.InetAddress;

/// An address or a block of addresses, as CIDR writes it (RFC 4632): `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/48`.
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
