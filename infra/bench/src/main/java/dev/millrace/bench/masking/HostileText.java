package dev.millrace.bench.masking;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// A text that is made to be slow to read.
///
/// @param name of what it repeats
/// @param ofLength the text of so many characters
/// @param route the way on which it is masked
record HostileText(String name, IntFunction<String> ofLength, Route route) {

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// Each kind of text that a detector, or the reading of a format, could stumble over.
    static List<HostileText> all() {
        return Stream.of(plain(), streamed(), structured())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HostileText> plain() {
        return List.of(
                repeated("digits", "1234567890"),
                repeated("digits and spaces", "12 345 67 8 90 "),
                repeated("digits and dashes", "123-45-6789-"),
                repeated("digits and dots", "192.168.1."),
                repeated("plus signs", "+"),
                repeated("brackets and pluses", "(+1"),
                nested("nested brackets", '(', ')'),
                nested("nested JSON arrays", '[', ']'),
                repeated("ats", "@"),
                repeated("ats and letters", "a@"),
                repeated("letters", "a"),
                repeated("domain labels", "a."),
                repeated("dots", "."),
                repeated("colons", "1:"),
                repeated("schemes", "http://a:"),
                repeated("spaces", " "),
                repeated("line ends", "\n"),
                repeated("zero-width spaces", "\u200B"),
                repeated("digits in zero-width spaces", "4\u200B1\u200D"),
                repeated("combining marks", "e\u0301\u0301\u0301"),
                repeated("look-alike letters", "\u0430\u0435\u043E@\u0440\u0441."),
                repeated("lone surrogates", "\uD800"),
                random("base64", BASE64),
                random("hexadecimal", "0123456789abcdef"),
                repeated("starts of IBANs", "GB82 WEST DE89 3704 FR76 "),
                repeated("starts of keys", "-----BEGIN AKIAghp_eyJsk_live_"),
                repeated("assignments", "password=secret_key: token="),
                repeated("names", "John Smith van der "),
                repeated("dates", "12/12/19"),
                repeated("streets", "12 Main Street, "),
                repeated("towns", "New York, "),
                repeated("titles and initials", "Dr. A-"),
                repeated("corners", "corner of A and "),
                repeated("months", "May 1st of March "),
                repeated("national numbers", "416 60 039 12-34-56-78 "),
                repeated("degrees", "48\u00B051'24\"N 2"),
                repeated("quotes", "\"\\\""),
                repeated("JSON keys", "{\"a\":{\"b\":"),
                repeated("CSV", "\"\"\",;\t"),
                repeated("HTML", "<a href='<!--&#x41;"),
                repeated("an e-mail address", "jane.roe@example.com "),
                repeated("a card", "4111 1111 1111 1111 "),
                repeated("a phone number", "+44 20 7946 0958, "));
    }

    private static List<HostileText> streamed() {
        return Stream.of(
                        repeated("streamed letters", "a"),
                        repeated("streamed digits and spaces", "12 345 67 8 90 "),
                        repeated("streamed cards", "4111 1111 1111 1111 "))
                .map(it -> it.by(Route.STREAM))
                .toList();
    }

    private static List<HostileText> structured() {
        return List.of(
                nested("JSON arrays in arrays", '[', ']').by(Route.JSON),
                repeated("JSON objects in objects", "{\"a\":{\"b\":").by(Route.JSON),
                repeated("JSON of e-mail addresses", "[\"jane.roe@example.com\"]\n")
                        .by(Route.JSON),
                repeated("JSON escapes", "\"\\u0041\\\"").by(Route.JSON),
                repeated("JSON numbers", "4111111111111111,").by(Route.JSON),
                repeated("quotes in CSV", "\"\"\",;\t").by(Route.CSV),
                repeated("CSV of phone numbers", "Roe,\"+44 20 7946 0958\"\n").by(Route.CSV),
                repeated("CSV cells in one row", "a,").by(Route.CSV),
                repeated("HTML tags in attributes", "<a href='<!--&#x41;").by(Route.HTML),
                repeated("HTML elements in elements", "<div><b>").by(Route.HTML),
                repeated("HTML entities", "&amp;&#64;&#x41;&").by(Route.HTML),
                repeated("HTML of e-mail addresses", "<p>jane.<b>roe</b>@example.com")
                        .by(Route.HTML));
    }

    private HostileText by(Route other) {
        return new HostileText(name, ofLength, other);
    }

    private static HostileText repeated(String name, String unit) {
        return new HostileText(
                name, length -> unit.repeat(length / unit.length() + 1).substring(0, length), Route.WHOLE);
    }

    private static HostileText nested(String name, char open, char close) {
        return new HostileText(
                name,
                length -> String.valueOf(open).repeat(length / 2)
                        + String.valueOf(close).repeat(length - length / 2),
                Route.WHOLE);
    }

    private static HostileText random(String name, String alphabet) {
        return new HostileText(
                name,
                length -> new Random(7)
                        .ints(length, 0, alphabet.length())
                        .collect(
                                () -> new StringBuilder(length),
                                (text, it) -> text.append(alphabet.charAt(it)),
                                StringBuilder::append)
                        .toString(),
                Route.WHOLE);
    }
}
