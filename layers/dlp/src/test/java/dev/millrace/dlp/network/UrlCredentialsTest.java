package dev.millrace.dlp.network;

import static dev.millrace.dlp.InfoType.URL_CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

class UrlCredentialsTest implements WithQuickTheories {

    private static final List<String> SCHEMES =
            List.of("https", "ftp", "amqp", "postgresql", "jdbc:mysql", "mongodb+srv", "redis", "git+ssh", "s3");

    @Test
    void credentials_are_found_under_any_scheme() {
        var word = strings().betweenCodePoints('!', '~').ofLengthBetween(1, 20).map(UrlCredentialsTest::legal);
        qt().forAll(Contexts.oneOf(SCHEMES), word, word, Contexts.any()).check((scheme, user, password, context) -> {
            var url = scheme + "://" + user + ":" + password + "@host.example/path";
            return Found.masked(context.around(url)).contains(scheme + "://[URL_CREDENTIALS]@host.example/path");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "https://jane:s3cret@example.com/a, https://[URL_CREDENTIALS]@example.com/a",
        "redis://:s3cret@cache:6379/0, redis://[URL_CREDENTIALS]@cache:6379/0",
        "SIG: https://jane:s3cret!@example.com, SIG: https://[URL_CREDENTIALS]@example.com",
        "https://jane:p@ss@example.com, https://[URL_CREDENTIALS]@example.com",
        "jdbc:oracle:thin:scott/tiger@//db:1521/x, jdbc:oracle:thin:[URL_CREDENTIALS]@//db:1521/x",
        "amqp://a:b@one.example//amqp://c:d@two.example, amqp://[URL_CREDENTIALS]@one.example//amqp://[URL_CREDENTIALS]@two.example"
    })
    void the_host_stays_readable(String url, String masked) {
        assertThat(Found.masked("See " + url + " there.")).isEqualTo("See " + masked + " there.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com:8080/a@b", "https://example.com/?q=a:b@c", "git://host/x", "note: //a:b"})
    void other_urls_are_left_alone(String url) {
        assertThat(Found.in(url, URL_CREDENTIALS)).isEmpty();
    }

    private static String legal(String text) {
        var kept = new StringBuilder("x");
        text.chars().filter(c -> "/?#\"<>\\:@".indexOf(c) < 0).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
