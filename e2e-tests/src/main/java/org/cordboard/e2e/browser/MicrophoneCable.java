package org.cordboard.e2e.browser;

/// The cable of a browser's microphone, which can be pulled out.
///
/// No browser lets its fake microphone be unplugged. What the page sees is the same: its track has really
/// ended and gives no more sound, and the event `ended` comes, which here is sent by the test, because a
/// browser sends it only for ends that it causes itself (Media Capture and Streams, section 4.3.1). That a
/// browser notices a missing device is not shown, nor that it notices one that is plugged in: people click
/// then to try again.
public final class MicrophoneCable {
    private static final String WATCH = PageScript.read("microphone.js");

    private final Browser browser;

    private MicrophoneCable(Browser browser) {
        this.browser = browser;
    }

    /// To be called before the page asks for the microphone.
    public static MicrophoneCable of(Browser browser) {
        browser.driver().executeScript(WATCH);
        return new MicrophoneCable(browser);
    }

    /// Pulls the cable out; there is no other microphone.
    public void unplug() {
        browser.driver().executeScript("window.cordboardUnplug(false);");
    }

    /// Pulls the cable out; there is another microphone, which hears the same.
    public void unplugBesideAnother() {
        browser.driver().executeScript("window.cordboardUnplug(true);");
    }

    public void plugIn() {
        browser.driver().executeScript("window.cordboardPlugIn();");
    }
}
