package org.cordboard.e2e.page;

import java.util.List;
import org.cordboard.e2e.browser.Browser;
import org.cordboard.e2e.program.Gateway;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/// The page on which a supervisor sees the whole floor, and moves people and callers.
public final class WallPage extends Page {
    WallPage(Browser browser, Gateway gateway) {
        super("the wall", browser, gateway.page("/wall"));
    }

    /// Waits until the workgroup's number of callers is this one.
    public WallPage awaitWaiting(String workgroup, int callers) {
        awaitAttribute("wall-group-" + workgroup, "data-waiting", Integer.toString(callers));
        return this;
    }

    /// Waits until the callers who wait are these, the next one first.
    public WallPage awaitLine(String... callers) {
        await().withMessage(() -> this + " to show the line " + List.of(callers))
                .until(driver -> {
                    List<String> shown = driver.findElements(testId("wall-caller")).stream()
                            .map(WebElement::getText)
                            .toList();
                    return shown.size() == callers.length
                            && List.of(callers).stream()
                                    .allMatch(
                                            caller -> shown.get(List.of(callers).indexOf(caller))
                                                    .contains(caller));
                });
        return this;
    }

    /// Waits until a workgroup's figures of texts are these.
    ///
    /// @param figure such as `textsAnswered`
    public WallPage awaitTexts(String workgroup, String figure, String value) {
        By number =
                By.cssSelector("[data-testid='wall-group-%s'] [data-testid='wall-%s'] dd".formatted(workgroup, figure));
        await().withMessage(() -> this + " to show " + value + " as " + figure)
                .until(driver -> driver.findElements(number).stream()
                        .anyMatch(shown -> shown.getText().equals(value)));
        return this;
    }

    /// Logs somebody in to a workgroup, or out of it, and waits until that shows.
    public WallPage toggleMembership(String person, String workgroup, boolean loggedIn) {
        By button = By.cssSelector("[data-person='%s'] [data-testid='wall-login-%s']".formatted(person, workgroup));
        click(button);
        awaitShown(By.cssSelector("[data-person='%s'] [data-testid='wall-login-%s'][aria-pressed='%s']"
                .formatted(person, workgroup, loggedIn)));
        return this;
    }

    /// Waits until somebody has this state, such as `READY`.
    public WallPage awaitAgent(String person, String status) {
        awaitShown(By.cssSelector(
                "[data-testid='wall-agent'][data-person='%s'][data-status='%s']".formatted(person, status)));
        return this;
    }

    /// Moves a caller to the front of the line.
    public WallPage moveToFront(String caller) {
        click(By.xpath(
                "//*[@data-testid='wall-caller'][contains(., '%s')]//*[@data-testid='wall-move']".formatted(caller)));
        click("wall-move-front");
        return this;
    }

    /// Listens in to somebody's call.
    public WallPage listenTo(String person) {
        click(By.cssSelector("[data-person='%s'] [data-testid='wall-state']".formatted(person)));
        click("wall-listen");
        awaitShown("listening");
        return this;
    }

    /// Makes somebody ready.
    public WallPage makeReady(String person) {
        click(By.cssSelector("[data-person='%s'] [data-testid='wall-state']".formatted(person)));
        click("wall-make-ready");
        return this;
    }
}
