package org.cordboard.core.view;

import org.cordboard.core.event.Caller;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;

/// The call that rings at an agent, is on, or was just ended.
///
/// @param workgroup whose caller it is; may be a person's own line
public record CallInHand(CallId call, Caller caller, WorkgroupId workgroup) {}
