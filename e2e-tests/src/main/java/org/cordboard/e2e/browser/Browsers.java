package org.cordboard.e2e.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordboard.e2e.hearing.Tone;

/// The browsers of a run: each is started when first asked for, and used again by later tests, because a start
/// takes seconds.
public final class Browsers implements AutoCloseable {
    private record Key(BrowserKind kind, Tone tone) {}

    private final Path folder;
    private final Map<Key, Browser> running = new HashMap<>();
    private final Set<Browser> used = new LinkedHashSet<>();

    /// @param folder where their profiles and logs go
    public Browsers(Path folder) {
        this.folder = folder;
    }

    public Browser get(BrowserKind kind, Tone tone) {
        Browser browser = running.computeIfAbsent(new Key(kind, tone), this::start);
        used.add(browser);
        return browser;
    }

    /// Those that were asked for since `forgetUse`, and still run.
    public List<Browser> used() {
        return List.copyOf(used);
    }

    public void forgetUse() {
        used.clear();
    }

    /// Ends a browser as a crash would; whoever asks for its like next gets a fresh one.
    public void kill(Browser browser) {
        browser.kill();
        running.values().remove(browser);
        used.remove(browser);
    }

    private Browser start(Key key) {
        try {
            return key.kind().start(key.tone(), Files.createTempDirectory(folder, key.kind() + "-" + key.tone() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.values().forEach(Browser::close);
        running.clear();
    }
}
