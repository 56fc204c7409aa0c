package org.cordboard.core.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.WorkgroupId;

/// Where in the house a caller is, as it is shown to that caller.
public sealed interface Whereabouts {
    /// Hears a menu.
    ///
    /// @param name of the menu
    record InMenu(String name, List<Way> ways) implements Whereabouts {
        public InMenu {
            ways = List.copyOf(ways);
        }
    }

    /// Stands in a line.
    ///
    /// @param workgroup whose it is
    /// @param name of the workgroup
    /// @param place from 1
    /// @param expected within which time the caller will probably be answered; empty when that is not known
    /// @param rings whether somebody is being asked to answer
    /// @param ways out of the line
    record InLine(
            WorkgroupId workgroup, String name, int place, Optional<Duration> expected, boolean rings, List<Way> ways)
            implements Whereabouts {
        public InLine {
            ways = List.copyOf(ways);
        }
    }

    /// Talks with somebody, or will at once.
    ///
    /// @param person the name; empty for a number outside
    record WithSomebody(Optional<String> person) implements Whereabouts {}

    /// Somebody's telephone rings.
    record BeingConnected() implements Whereabouts {}

    /// At a mailbox.
    ///
    /// @param name of whom it is
    /// @param recording whether the caller is listened to
    record AtMailbox(String name, boolean recording) implements Whereabouts {}

    /// Nothing that could be said about it would help the caller.
    record Elsewhere() implements Whereabouts {}

    /// Where a key leads.
    ///
    /// @param keys to be pressed, `#` at the end included where the menu wants it
    /// @param name such as that of a workgroup; empty where the kind says enough
    record Way(String keys, Kind kind, String name) {
        /// What is at the end of a way.
        public enum Kind {
            /// People who answer calls: a workgroup or a person.
            PEOPLE,
            /// Another menu.
            MENU,
            /// Leaving a message.
            MESSAGE,
            /// Being called back.
            CALLBACK,
            /// A number outside.
            NUMBER
        }
    }
}
