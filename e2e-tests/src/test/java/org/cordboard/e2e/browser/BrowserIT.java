package org.cordboard.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.cordboard.e2e.hearing.HearingAssert;
import org.cordboard.e2e.hearing.Tone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.remote.RemoteWebDriver;

/// What the stories rely on is the same in both browsers, although one is driven by chromedriver and the other
/// by Marionette.
final class BrowserIT {
    private static HttpServer server;
    private static Browsers browsers;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        browsers = new Browsers(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = BrowserIT.class.getResourceAsStream("loopback.html").readAllBytes();
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (var body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        server.start();
    }

    @AfterAll
    static void end() {
        browsers.close();
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreReadAndFilledIn(BrowserKind kind) {
        RemoteWebDriver driver = open(kind);

        WebElement name = driver.findElement(testId("name"));
        name.clear();
        name.sendKeys("Ada ");
        name.sendKeys("Lovelace");
        driver.findElement(testId("greet")).click();

        WebElement greeting = driver.findElement(testId("greeting"));
        assertThat(greeting.getText()).isEqualTo("Hello Ada Lovelace");
        assertThat(greeting.isDisplayed()).isTrue();
        assertThat(greeting.findElements(By.tagName("b"))).hasSize(1);
        assertThat(greeting.findElement(By.tagName("b")).getDomAttribute("class"))
                .isEqualTo("who");
        assertThat(name.getDomProperty("value")).isEqualTo("Ada Lovelace");
        assertThat(driver.findElement(testId("forbidden")).isEnabled()).isFalse();
        assertThat(driver.getTitle()).isEqualTo("Loopback");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotOnThePageIsNotFound(BrowserKind kind) {
        RemoteWebDriver driver = open(kind);

        assertThat(driver.findElements(By.id("nowhere"))).isEmpty();
        assertThatThrownBy(() -> driver.findElement(By.id("nowhere"))).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @EnumSource
    void scriptsTakeAndBringValues(BrowserKind kind) {
        RemoteWebDriver driver = open(kind);
        WebElement name = driver.findElement(testId("name"));

        assertThat(driver.executeScript("return [arguments[0].dataset.testid, arguments[1] + 1]", name, 41))
                .isEqualTo(List.of("name", 42L));
        assertThat(driver.executeAsyncScript("arguments[arguments.length - 1]('later')"))
                .isEqualTo("later");
    }

    @ParameterizedTest
    @EnumSource
    void tabsAreOpenedAndClosed(BrowserKind kind) {
        RemoteWebDriver driver = open(kind);
        String first = driver.getWindowHandle();

        driver.switchTo().newWindow(WindowType.TAB);
        open(kind);
        assertThat(driver.getWindowHandles()).hasSize(2);
        driver.close();
        driver.switchTo().window(first);

        assertThat(driver.getWindowHandles()).isEqualTo(Set.of(first));
    }

    @ParameterizedTest
    @EnumSource
    void aReloadedPageIsAsNew(BrowserKind kind) {
        RemoteWebDriver driver = open(kind);
        driver.findElement(testId("greet")).click();

        driver.navigate().refresh();

        assertThat(driver.findElement(testId("greeting")).isDisplayed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aPictureOfThePageCanBeTaken(BrowserKind kind) {
        assertThat(open(kind).getScreenshotAs(OutputType.BYTES)).startsWith(0x89, 'P', 'N', 'G');
    }

    @ParameterizedTest
    @EnumSource
    void theMicrophoneIsHeardThroughAWebRtcConnection(BrowserKind kind) {
        open(kind);

        HearingAssert.assertThat(new BrowserEars(browsers.get(kind, Tone.CALLER)))
                .hears(Tone.CALLER)
                .andNobodyElse();
    }

    private static RemoteWebDriver open(BrowserKind kind) {
        RemoteWebDriver driver = browsers.get(kind, Tone.CALLER).driver();
        driver.get("http://localhost:" + server.getAddress().getPort());
        return driver;
    }

    private static By testId(String id) {
        return By.cssSelector("[data-testid=" + id + "]");
    }
}
