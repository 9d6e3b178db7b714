package dev.millrace.dlp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.millrace.core.text.Utf8Text;
import dev.millrace.dlp.structured.Format;

class FuzzCsvTest {

    @FuzzTest(maxDuration = "10m")
    void csv_keeps_its_records_and_cells(byte[] bytes) {
        var document = Utf8Text.decode(bytes).value();
        var masked = Invariants.masked(document, Format.CSV);

        if (masked.structure().format() == Format.CSV) {
            assertThat(separators(masked.text().value())).isEqualTo(separators(document));
        }
    }

    /// What separates cells and records under any dialect, in its order: masking by type writes and removes none of it.
    private static String separators(String document) {
        var separators = new StringBuilder();
        document.chars().filter(c -> "\r\n".indexOf(c) >= 0).forEach(c -> separators.append((char) c));
        return separators.toString();
    }
}
