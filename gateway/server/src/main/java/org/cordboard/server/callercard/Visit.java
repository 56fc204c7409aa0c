package org.cordboard.server.callercard;

import java.util.Optional;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;

/// A call that is up or has ended, as far as its card needs it.
///
/// @param number empty when withheld, or when the caller sat at a web page
/// @param workgroup whose caller it was last
record Visit(CallId call, String number, String name, Optional<WorkgroupId> workgroup) {}
