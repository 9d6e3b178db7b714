package dev.millrace.dlp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.millrace.core.text.Utf8Text;
import dev.millrace.dlp.Span;
import dev.millrace.dlp.structured.Format;
import java.util.List;
import java.util.stream.Collectors;

class FuzzCsvTest {

    private static final String DELIMITERS = ",;\t|";

    @FuzzTest(maxDuration = "10m")
    void csv_keeps_its_records_and_cells(byte[] bytes) {
        var document = Utf8Text.decode(bytes).value();
        var masked = Invariants.masked(document, Format.CSV);

        if (masked.structure().format() == Format.CSV) {
            assertThat(lineBreaks(masked.text().value())).isEqualTo(lineBreaks(kept(document, masked.spans())));
        }
    }

    /// The document without the line breaks of masked values: only a quoted cell has any, and there they are text.
    private static String kept(String document, List<Span> spans) {
        var kept = new StringBuilder();
        var copied = 0;
        for (var span : spans) {
            if (!lineBreaks(document.substring(span.start(), span.end())).isEmpty()) {
                assertThat(isQuoted(document.substring(0, span.start()))).isTrue();
            }
            kept.append(document, copied, span.start());
            copied = span.end();
        }
        return kept.append(document, copied, document.length()).toString();
    }

    /// Whether a cell in quotes is open at the end, in a dialect of any delimiter and quote.
    private static boolean isQuoted(String beginning) {
        return DELIMITERS.chars().anyMatch(it -> isQuoted(beginning, it, '"') || isQuoted(beginning, it, '\''));
    }

    private static boolean isQuoted(String beginning, int delimiter, int quote) {
        var open = false;
        var mayOpen = true;
        for (var c : beginning.chars().toArray()) {
            if (c == quote && (open || mayOpen)) {
                // What closes a cell opens it again where the quote is doubled.
                mayOpen = open;
                open = !open;
            } else if (!open) {
                mayOpen = c == delimiter || c == '\n' || c == '\r';
            }
        }
        return open;
    }

    private static String lineBreaks(String text) {
        return text.chars()
                .filter(c -> c == '\r' || c == '\n')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
