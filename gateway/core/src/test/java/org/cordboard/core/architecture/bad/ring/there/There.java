package org.cordboard.core.architecture.bad.ring.there;

import java.util.Optional;
import org.cordboard.core.architecture.bad.ring.here.Here;

public record There(Optional<Here> here) {
    public There {
        here.map(Here::there);
    }
}
