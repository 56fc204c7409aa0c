package org.cordboard.server.texting;

import org.cordboard.core.id.WorkgroupId;

/// Something that stands in one of the threads with a customer.
///
/// @param workgroup whose members answer there
/// @param message without what is sent with it
/// @param pictures how many are sent with it
record CustomerText(String thread, WorkgroupId workgroup, TextMessage message, int pictures) {}
