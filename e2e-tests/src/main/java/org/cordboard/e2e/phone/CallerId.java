package org.cordboard.e2e.phone;

/// Who calls, as the telephone network tells it.
///
/// @param number digits
public record CallerId(String name, String number) {}
