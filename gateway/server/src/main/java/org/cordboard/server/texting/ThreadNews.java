package org.cordboard.server.texting;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells consoles what becomes of threads, one change after the other. What is told is how things stand
/// then, so that of two changes the later one is told last.
final class ThreadNews implements Texting.Readers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadNews.class);

    private final Texting texting;
    private final ThreadAccess access;
    private final ThreadViews views;
    private final ThreadConsoles consoles;
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("thread-news").factory());

    ThreadNews(Texting texting, ThreadAccess access, ThreadViews views, ThreadConsoles consoles) {
        this.texting = texting;
        this.access = access;
        this.views = views;
        this.consoles = consoles;
    }

    @Override
    public void changed(String thread, int message) {
        soon(() -> texting.shown(thread).ifPresent(shown -> tell(shown, message)));
    }

    private void tell(Texting.Shown shown, int number) {
        TextThread thread = shown.thread();
        Optional<TextMessage> message =
                Optional.of(number).filter(given -> given > 0).flatMap(given -> texting.message(thread.id(), given));
        consoles.threadChanged(
                thread.workgroup(),
                person -> views.of(shown.to(person), person),
                language -> message.map(told -> ThreadViews.of(told, language)).orElse(null));
    }

    @Override
    public void seen(String thread, AgentId person) {
        soon(() -> texting.shown(thread)
                .ifPresent(shown -> consoles.threadSeen(person, views.of(shown.to(person), person))));
    }

    @Override
    public void left(String thread, WorkgroupId workgroup) {
        soon(() -> texting.shown(thread)
                .ifPresent(shown -> consoles.threadLeft(
                        workgroup, person -> !access.sees(person, shown.thread().workgroup()), thread)));
    }

    /// Somebody is writing in a thread, and all others who see it are told.
    void typing(AgentId person, String thread) {
        soon(() -> texting.thread(thread)
                .map(TextThread::workgroup)
                .filter(workgroup -> access.sees(person, workgroup))
                .ifPresent(workgroup -> consoles.typing(workgroup, thread, person)));
    }

    private void soon(Runnable news) {
        if (consoles.anybody()) {
            work.execute(() -> {
                try {
                    news.run();
                } catch (RuntimeException failed) {
                    LOG.warn("Consoles were not told what became of a thread: {}", failed.getMessage(), failed);
                }
            });
        }
    }

    /// What is to be told yet is told.
    @Override
    public void close() {
        work.close();
    }
}
