package org.cordboard.e2e.page;

import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;

/// The page from which somebody calls the company with a browser.
public final class CallerPage extends Page {
    public CallerPage(String name, Browser browser, Gateway gateway) {
        super(name + "'s call page", browser, gateway.page("/call"));
    }

    /// Calls the published number and waits until the company has answered.
    public CallerPage call(String name) {
        load();
        return callHere(name);
    }

    /// The same from a page that knows the caller's name.
    public CallerPage callAsKnown() {
        click("call-start");
        awaitAttribute("caller-state", "data-stage", "talking");
        return this;
    }

    /// The same from the page that was loaded before.
    public CallerPage callHere(String name) {
        type("call-name", name);
        return callAsKnown();
    }

    /// Clicks the button that says where `keys` lead.
    public CallerPage choose(String keys) {
        click("way-" + keys);
        return this;
    }

    /// Waits until the page says that the call is there.
    ///
    /// @param stage as in docs/signalling.md, such as `LINE`
    public CallerPage awaitWhere(String stage) {
        awaitAttribute("where", "data-stage", stage);
        return this;
    }

    /// What the page says about where the call is.
    public String where() {
        return text("where");
    }

    /// What caller and company write to each other.
    public WrittenTalk talk() {
        return new WrittenTalk("the caller's texts", browser(), uri());
    }

    /// Waits until the workgroup's film is shown, and heard.
    public CallerPage awaitFilm() {
        await().withMessage(this + " to play the film").until(_ -> isFilmHeard());
        return this;
    }

    private boolean isFilmHeard() {
        return Boolean.TRUE.equals(browser().driver().executeScript("""
                const film = document.querySelector("[data-testid='film']");
                return film !== null && film.currentTime > 0.5 && !film.paused && !film.muted
                    && film.videoWidth > 0 && film.textTracks[0].cues?.length > 0;"""));
    }

    public boolean showsFilm() {
        return shows("film");
    }

    /// Whether the page lets nothing of the call be heard.
    public boolean isQuiet() {
        return Boolean.TRUE.equals(browser()
                .driver()
                .executeScript("return document.querySelector(\"[data-testid='remote-audio']\").muted;"));
    }

    /// Presses keys of the page's dial pad.
    ///
    /// @param keys of `0`–`9`, `*`, `#`
    public CallerPage press(String keys) {
        clickIfThere("keys");
        keys.chars().forEach(key -> click("dialpad-" + (char) key));
        return this;
    }

    public void hangUp() {
        click("hangup");
    }

    public void awaitEnd() {
        awaitAttribute("caller-state", "data-stage", "ended");
    }

    /// Waits until the page is not looking for its line any more.
    public void awaitLineBack() {
        awaitAttribute("caller-state", "data-away", "false");
    }

    public boolean isInCall() {
        return shows("hangup");
    }

    public String stateInWords() {
        return text("caller-state");
    }
}
