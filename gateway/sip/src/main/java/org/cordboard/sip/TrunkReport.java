package org.cordboard.sip;

import java.util.Optional;
import org.cordboard.sip.trunk.RegistrationState;

/// How a trunk is doing.
///
/// @param calls that we make over it now
/// @param outOfService why no calls are sent there; empty: they are
public record TrunkReport(Trunk trunk, RegistrationState registration, int calls, Optional<String> outOfService) {}
