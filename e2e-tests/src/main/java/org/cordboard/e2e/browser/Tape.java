package org.cordboard.e2e.browser;

import java.util.Base64;
import org.cordboard.e2e.hearing.Sound;
import org.cordboard.e2e.hearing.Wav;

/// Tapes all that a page plays of the other party, without a break where the sound changes its way.
public final class Tape {
    private static final int RATE = 8000;
    private static final String SCRIPT = PageScript.read("samples.js") + PageScript.read("tape.js");

    private final Browser browser;

    private Tape(Browser browser) {
        this.browser = browser;
    }

    /// Begins to tape the page in which the browser is. One tape at a time.
    public static Tape begin(Browser browser) {
        browser.driver().executeAsyncScript(SCRIPT, true, RATE);
        return new Tape(browser);
    }

    /// All since the beginning.
    public Sound end() {
        String samples = (String) browser.driver().executeAsyncScript(SCRIPT, false, RATE);
        return Wav.decode(Base64.getDecoder().decode(samples), RATE);
    }
}
