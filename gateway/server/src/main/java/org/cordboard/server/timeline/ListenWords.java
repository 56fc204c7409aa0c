package org.cordboard.server.timeline;

import org.cordboard.core.event.ListenMode;

/// How supervisors take part in calls, to be read after "to".
final class ListenWords {
    private ListenWords() {}

    static String of(ListenMode mode) {
        return switch (mode) {
            case LISTEN -> "listen";
            case WHISPER -> "whisper";
            case BARGE -> "talk";
        };
    }
}
