package org.cordboard.core.architecture.bad.ring.here;

import org.cordboard.core.architecture.bad.ring.there.There;

public record Here(There there) {}
