package org.cordboard.server.texting;

import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// Who is told what happens to the texts of one company. Any thread.
final class TextNews {
    private volatile Texting.Readers readers = Texting.Readers.NOBODY;
    private volatile Runnable queued = () -> {};
    private volatile Runnable awaited = () -> {};
    private volatile TextPost post = TextPost.NOBODY;

    void onChange(Texting.Readers instead) {
        readers = instead;
    }

    void onQueued(Runnable instead) {
        queued = instead;
    }

    void onPicturesAwaited(Runnable instead) {
        awaited = instead;
    }

    void onPost(TextPost instead) {
        post = instead;
    }

    TextPost post() {
        return post;
    }

    /// There is something to hand over.
    void queued() {
        queued.run();
    }

    /// There is something to fetch.
    void picturesAwaited() {
        awaited.run();
    }

    void changed(TextTable.Place place) {
        changed(place.thread(), place.number());
    }

    /// As [Texting.Readers].
    void changed(String thread, int message) {
        readers.changed(thread, message);
    }

    /// As [Texting.Readers].
    void seen(String thread, AgentId person) {
        readers.seen(thread, person);
    }

    /// As [Texting.Readers].
    void left(String thread, WorkgroupId workgroup) {
        readers.left(thread, workgroup);
    }
}
