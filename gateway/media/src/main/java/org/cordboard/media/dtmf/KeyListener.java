package org.cordboard.media.dtmf;

/// Hears keys on the thread that detects them; must not block.
@FunctionalInterface
public interface KeyListener {
    void onKey(char key);
}
