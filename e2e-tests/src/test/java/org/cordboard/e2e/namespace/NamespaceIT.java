package org.cordboard.e2e.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.cordboard.e2e.net.PrivateNet;
import org.junit.jupiter.api.Test;

/// The tests run where no packet leaves and nothing else listens.
final class NamespaceIT {
    @Test
    void theOnlyInterfacesAreLoopbackAndThePrivatePair() throws SocketException {
        assertThat(NetworkInterface.networkInterfaces().map(NetworkInterface::getName))
                .containsExactlyInAnyOrder("lo", "cord0", "cord1");
    }

    @Test
    void aStrangerHasAnotherAddressThanTheGateway() throws SocketException {
        assertThat(NetworkInterface.getByName("cord0").inetAddresses().map(InetAddress::getHostAddress))
                .contains(PrivateNet.HERE, PrivateNet.STRANGER);
    }
}
