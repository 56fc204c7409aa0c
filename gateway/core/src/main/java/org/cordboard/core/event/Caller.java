package org.cordboard.core.event;

/// Who calls, as far as the network tells.
///
/// @param number as delivered; empty when withheld or when the caller sits at a web page
/// @param name as delivered or as typed on the web page; empty when unknown
public record Caller(String number, String name, Origin origin) {
    public enum Origin {
        PHONE,
        WEB
    }
}
