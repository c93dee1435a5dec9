package org.crowdchange.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A reader's browser: headless Chromium that looks into shadow roots. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DEEP = """
            const found = [];
            const walk = root => {
              found.push(...root.querySelectorAll(arguments[0]));
              root.querySelectorAll('*').forEach(e => e.shadowRoot && walk(e.shadowRoot));
            };
            walk(arguments[1] || document);
            return found;
            """;
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/local/bin/chromedriver");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** A fresh browser; where there is none the test is skipped, unless {@code -Dcrowd.browser=required}. */
    static Browser open() throws IOException {
        Optional<String> browser = first("crowd.chromium", BROWSERS);
        Optional<String> chromedriver = first("crowd.chromedriver", DRIVERS);
        if (browser.isEmpty() || chromedriver.isEmpty()) {
            String reason = "Chromium and chromedriver are needed in " + BROWSERS + " and " + DRIVERS
                    + ", or named by -Dcrowd.chromium and -Dcrowd.chromedriver";
            assertThat(System.getProperty("crowd.browser")).as(reason).isNotEqualTo("required");
            Assumptions.abort(reason);
        }
        Path profile = Files.createTempDirectory("crowd-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(chromedriver.orElseThrow()).toFile())
                .build();
        Browser opened = new Browser(new ChromeDriver(service, options), profile);
        opened.size(1280, 1000);
        return opened;
    }

    private static Optional<String> first(String property, List<String> places) {
        return Stream.concat(Stream.ofNullable(System.getProperty(property)), places.stream())
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst();
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void go(String url) {
        driver.get(url);
    }

    void reload() {
        driver.navigate().refresh();
    }

    String url() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** All elements that match, in the page and in every shadow root. */
    List<WebElement> all(String css) {
        return all(css, null);
    }

    @SuppressWarnings("unchecked") // the script returns a list of elements
    List<WebElement> all(String css, WebElement within) {
        return (List<WebElement>) driver.executeScript(DEEP, css, within);
    }

    /** The first element that matches and can be seen, as soon as there is one. */
    WebElement find(String css) {
        return await(
                css, () -> all(css).stream().filter(WebElement::isDisplayed).findFirst());
    }

    /** The first element that matches and holds this text, as soon as there is one. */
    WebElement find(String css, String text) {
        return await(
                css + " with \"" + text + "\"",
                () -> all(css).stream()
                        .filter(e -> e.isDisplayed() && e.getText().contains(text))
                        .findFirst());
    }

    /** The first element within another that matches and can be seen. */
    WebElement within(WebElement parent, String css) {
        return await(
                css,
                () -> all(css, parent).stream().filter(WebElement::isDisplayed).findFirst());
    }

    void click(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    void type(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Waits until this is so. */
    void until(String what, Supplier<Boolean> condition) {
        await(what, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + " at " + driver.getCurrentUrl())
                .until(d -> look.get().orElse(null));
    }

    boolean scrollsSideways() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** Keeps a picture of the whole page, for people to look at. */
    void picture(String name, int width) throws IOException {
        size(width, 1000);
        Object height = driver.executeScript("return Math.min(6000, document.documentElement.scrollHeight)");
        size(width, ((Number) height).intValue() + 100);
        Path file = Path.of("target", "screenshots", name + "-" + width + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        size(1280, 1000);
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
