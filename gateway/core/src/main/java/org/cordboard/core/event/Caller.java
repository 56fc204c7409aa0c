package org.cordboard.core.event;

/// Who calls, as far as the network tells.
///
/// @param number as delivered; empty when withheld or when the caller sits at a web page
/// @param name as delivered or as typed on the web page; empty when unknown
/// @param trunk the name of the trunk that the call came over; empty when none is known
public record Caller(String number, String name, Origin origin, String trunk) {
    public Caller {
        // Calls of earlier versions were written without it.
        trunk = trunk == null ? "" : trunk;
    }

    public Caller(String number, String name, Origin origin) {
        this(number, name, origin, "");
    }

    public enum Origin {
        PHONE,
        WEB
    }
}
