package org.cordboard.e2e.browser.marionette;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.UnsupportedCommandException;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.DriverCommand;

/// Selenium's commands in Marionette's words. Both follow the WebDriver standard, so little more than names
/// differs.
final class MarionetteCommands {
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry(DriverCommand.NEW_SESSION, "NewSession"),
            entry(DriverCommand.GET, "Navigate"),
            entry(DriverCommand.REFRESH, "Refresh"),
            entry(DriverCommand.GET_CURRENT_URL, "GetCurrentURL"),
            entry(DriverCommand.GET_TITLE, "GetTitle"),
            entry(DriverCommand.GET_PAGE_SOURCE, "GetPageSource"),
            entry(DriverCommand.FIND_ELEMENT, "FindElement"),
            entry(DriverCommand.FIND_ELEMENTS, "FindElements"),
            entry(DriverCommand.FIND_CHILD_ELEMENT, "FindElement"),
            entry(DriverCommand.FIND_CHILD_ELEMENTS, "FindElements"),
            entry(DriverCommand.GET_ACTIVE_ELEMENT, "GetActiveElement"),
            entry(DriverCommand.CLICK_ELEMENT, "ElementClick"),
            entry(DriverCommand.CLEAR_ELEMENT, "ElementClear"),
            entry(DriverCommand.SEND_KEYS_TO_ELEMENT, "ElementSendKeys"),
            entry(DriverCommand.GET_ELEMENT_TEXT, "GetElementText"),
            entry(DriverCommand.GET_ELEMENT_TAG_NAME, "GetElementTagName"),
            entry(DriverCommand.GET_ELEMENT_DOM_ATTRIBUTE, "GetElementAttribute"),
            entry(DriverCommand.GET_ELEMENT_DOM_PROPERTY, "GetElementProperty"),
            entry(DriverCommand.IS_ELEMENT_DISPLAYED, "IsElementDisplayed"),
            entry(DriverCommand.IS_ELEMENT_ENABLED, "IsElementEnabled"),
            entry(DriverCommand.IS_ELEMENT_SELECTED, "IsElementSelected"),
            entry(DriverCommand.ACTIONS, "PerformActions"),
            entry(DriverCommand.EXECUTE_SCRIPT, "ExecuteScript"),
            entry(DriverCommand.EXECUTE_ASYNC_SCRIPT, "ExecuteAsyncScript"),
            entry(DriverCommand.SCREENSHOT, "TakeScreenshot"),
            entry(DriverCommand.GET_CURRENT_WINDOW_HANDLE, "GetWindowHandle"),
            entry(DriverCommand.GET_WINDOW_HANDLES, "GetWindowHandles"),
            entry(DriverCommand.SWITCH_TO_NEW_WINDOW, "NewWindow"),
            entry(DriverCommand.SWITCH_TO_WINDOW, "SwitchToWindow"),
            entry(DriverCommand.MINIMIZE_CURRENT_WINDOW, "MinimizeWindow"),
            entry(DriverCommand.SET_CURRENT_WINDOW_SIZE, "SetWindowRect"),
            entry(DriverCommand.CLOSE, "CloseWindow"),
            entry(DriverCommand.SET_TIMEOUT, "SetTimeouts"),
            entry(DriverCommand.DELETE_ALL_COOKIES, "DeleteAllCookies"));

    private MarionetteCommands() {}

    /// @throws UnsupportedCommandException for commands that no test has needed yet
    static String name(Command command) {
        if (command.getName().equals(DriverCommand.QUIT)) {
            return "Marionette:Quit";
        }
        return "WebDriver:"
                + Optional.ofNullable(NAMES.get(command.getName()))
                        .orElseThrow(() -> new UnsupportedCommandException(
                                command.getName() + " is not in the table of Marionette commands; add it there"));
    }

    static Map<String, Object> parameters(Command command) {
        Map<String, Object> parameters = new HashMap<>(command.getParameters());
        switch (command.getName()) {
            case DriverCommand.NEW_SESSION -> {
                parameters.clear();
                parameters.put("acceptInsecureCerts", true);
            }
            case DriverCommand.QUIT -> parameters.put("flags", new String[] {"eForceQuit"});
            // As chromedriver has it: a new tab comes to the front, and looking into one does not change which is
            // there.
            case DriverCommand.SWITCH_TO_NEW_WINDOW -> parameters.put("focus", true);
            case DriverCommand.SWITCH_TO_WINDOW -> parameters.put("focus", false);
            case DriverCommand.FIND_CHILD_ELEMENT, DriverCommand.FIND_CHILD_ELEMENTS ->
                parameters.put("element", parameters.remove("id"));
            case DriverCommand.ACTIONS ->
                parameters.computeIfPresent(
                        "actions",
                        (_, sequences) -> ((Collection<?>) sequences)
                                .stream()
                                        .map(Sequence.class::cast)
                                        .map(Sequence::encode)
                                        .toList());
            case DriverCommand.SEND_KEYS_TO_ELEMENT ->
                parameters.put("text", String.join("", (CharSequence[]) parameters.remove("value")));
            default -> {}
        }
        return parameters;
    }
}
