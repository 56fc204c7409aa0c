package org.cordboard.sip;

import java.util.Optional;
import org.cordboard.sip.trunk.RegistrationState;

/// How a trunk is doing.
///
/// @param calls that we make over it now
/// @param callsIn that it has brought and that are up or ring
/// @param refusedIn how many it has brought beyond its limits, since the start
/// @param outOfService why no calls are sent there; empty: they are
public record TrunkReport(
        Trunk trunk,
        RegistrationState registration,
        int calls,
        int callsIn,
        long refusedIn,
        Optional<String> outOfService) {}
