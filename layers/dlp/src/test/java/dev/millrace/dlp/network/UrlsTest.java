package dev.millrace.dlp.network;

import static dev.millrace.dlp.network.MacAddresses.MAC_ADDRESS;
import static dev.millrace.dlp.network.Urls.URL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

class UrlsTest implements WithQuickTheories {

    private static final List<String> HARDWARE =
            List.of("00:1B:44:11:3A:B7", "00-1b-44-11-3a-b7", "001b.4411.3ab7", "00:1b:44:ff:fe:11:3a:b7");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "https://www.example.com.pt/a?b=c#d",
                "ftp://files.example.net/x.zip",
                "https://example.org/wiki/A_(b)",
                "http://localhost:8080/health",
                "www.example.org",
                "ClickPhobia.com.br",
                "example.com/path?x=1",
                "shop.example.co.uk",
                "example.se",
                "HTTPS://EXAMPLE.ORG"
            })
    void an_address_is_found_without_the_punctuation_around_it(String url) {
        assertThat(Found.in("See (" + url + "), or " + url + ".", URL)).containsExactly(url, url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readme.md",
                "main.rs",
                "e.g.this",
                "done.Then",
                "java.util.List",
                "1.2.3",
                "a@b.example.com",
                "x.y",
                "System.in",
                "object.method()",
                "file.zip",
                "://",
                "p.m."
            })
    void names_of_files_and_parts_of_programs_are_no_addresses(String text) {
        assertThat(Found.in("It says " + text + " there.", URL)).isEmpty();
    }

    @Test
    void a_hardware_address_is_found_in_any_context() {
        qt().forAll(Contexts.oneOf(HARDWARE), Contexts.any())
                .check((address, context) -> Found.covers(context.around(address), address, MAC_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00:00:00:00:00:00", "FF:FF:FF:FF:FF:FF", "12:34:56", "00:1B:44:11:3A", "2026-11-23-20-55-12"})
    void what_is_no_device_is_no_hardware_address(String text) {
        assertThat(Found.in("at " + text + " there", MAC_ADDRESS)).isEmpty();
    }
}
