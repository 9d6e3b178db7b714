package dev.millrace.console.page;

import static dev.millrace.console.Requests.get;
import static dev.millrace.console.Requests.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.function.WebResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ConsolePageTest {

    private static final Path SOURCES = Path.of("src/main/resources/console");
    private static final int MOST_BYTES = 100_000;

    private final ConsolePage page = new ConsolePage();

    @Test
    void every_address_below_console_is_the_same_page() {
        var expected = text(page.apply(get("/console")));

        assertThat(expected).startsWith("<!doctype html>");
        for (var path : List.of("/console/approvals/x", "/console/executions/a/b", "/console/decisions", "/console/")) {
            var response = page.apply(get(path));
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers()).containsEntry("cache-control", "no-cache");
            assertThat(text(response)).isEqualTo(expected);
        }
    }

    @Test
    void the_policy_lets_nothing_in_but_files_of_our_own() {
        var headers = page.apply(get("/console")).headers();

        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "http:", "https:", "*", "data:");
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "no-referrer");
    }

    @Test
    void the_page_has_no_script_or_style_in_itself() {
        var html = text(page.apply(get("/console")));

        assertThat(html)
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain("<style", " style=", " onclick=");
    }

    @Test
    void no_file_names_another_machine() throws IOException {
        for (var source : sources()) {
            assertThat(Files.readString(SOURCES.resolve(source)).replace("http://www.w3.org/2000/svg", ""))
                    .as(source)
                    .doesNotContainPattern("(https?:)?//[a-z0-9.-]+\\.[a-z]");
        }
    }

    @Test
    void a_file_is_kept_for_good_under_the_version_of_all_files() {
        for (var address : addresses()) {
            var response = page.apply(get(address));
            assertThat(response.status()).as(address).isEqualTo(200);
            assertThat(response.headers()).containsEntry("cache-control", "public, max-age=31536000, immutable");
        }
        var first = addresses().iterator().next();
        assertThat(page.apply(get(first.replaceFirst("/assets/[0-9a-f]+/", "/assets/000000000000/")))
                        .status())
                .isEqualTo(404);
        assertThat(page.apply(get("/console/assets/../ConsolePage.class")).status())
                .isEqualTo(404);
    }

    @Test
    void all_files_that_the_page_asks_for_are_served_and_no_others_exist() throws IOException {
        var served = addresses().stream()
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());

        var expected = new HashSet<>(sources());
        expected.remove("index.html");
        assertThat(served).isEqualTo(expected);
    }

    @Test
    void everything_together_is_small() {
        var bytes = page.apply(get("/console")).body().length
                + addresses().stream()
                        .mapToInt(address -> page.apply(get(address)).body().length)
                        .sum();

        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void a_browser_that_has_it_is_not_sent_it_again() {
        var tag = page.apply(get("/console")).headers().getOrDefault("etag", "");

        var again = page.apply(withHeader(get("/console"), "if-none-match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void it_is_sent_compressed_to_whoever_takes_that() throws IOException {
        var response = page.apply(withHeader(get("/console"), "accept-encoding", "gzip, br"));

        assertThat(response.headers())
                .containsEntry("content-encoding", "gzip")
                .containsEntry("vary", "accept-encoding");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(text(page.apply(get("/console"))));
        }
    }

    /// What the page asks for, and what that asks for.
    private Set<String> addresses() {
        var found = new HashSet<String>();
        var toRead = new ArrayDeque<>(
                matches("(?:src|href)=\"(/console/assets/[^\"]+)\"", text(page.apply(get("/console")))));
        while (!toRead.isEmpty()) {
            var address = toRead.pop();
            if (found.add(address) && address.endsWith(".js")) {
                var folder = address.substring(0, address.lastIndexOf('/') + 1);
                matches("from \"\\./([^\"]+)\"", text(page.apply(get(address))))
                        .forEach(name -> toRead.add(folder + name));
            }
        }
        return found;
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static String text(WebResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
