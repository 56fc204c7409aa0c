package org.cordboard.e2e.phone;

/// Something that happened on a telephone.
///
/// @param type in baresip's words, such as `CALL_ESTABLISHED`
/// @param detail such as the reason why a call was closed
record BaresipEvent(String type, String detail) {
    static final BaresipEvent GONE = new BaresipEvent("GONE", "baresip has ended");
}
