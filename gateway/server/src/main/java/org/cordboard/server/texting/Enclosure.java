package org.cordboard.server.texting;

/// What is sent with a text, and how it stands with it.
public sealed interface Enclosure {
    record Here(TextPicture picture) implements Enclosure {}

    /// The network still has it.
    ///
    /// @param type as the network says
    record OnItsWay(String type) implements Enclosure {}

    /// It cannot be had.
    ///
    /// @param type as the network says
    /// @param why for people
    record Lost(String type, String why) implements Enclosure {}
}
