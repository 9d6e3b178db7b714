package dev.millrace.ingestion.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.Documents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentFileTest {

    private static List<DocumentRow> roundTrip(List<DocumentRow> rows) {
        try (var read = DocumentFileReader.read(DocumentFileWriter.write(rows).content())) {
            return read.toList();
        }
    }

    private static String roundTrip(String text) {
        return roundTrip(List.of(Documents.row("s-1", "b-1", text)))
                .getFirst()
                .text()
                .value();
    }

    @Test
    void any_text_survives_and_half_a_surrogate_pair_becomes_the_replacement_character() {
        qt().forAll(lists().of(integers().between(0, 0xFFFF)).ofSizeBetween(0, 40))
                .checkAssert(chars -> {
                    var text = chars.stream()
                            .collect(
                                    StringBuilder::new,
                                    (builder, c) -> builder.append((char) c.intValue()),
                                    StringBuilder::append)
                            .toString();
                    assertThat(roundTrip(text)).isEqualTo(wellFormed(text));
                });
    }

    private static String wellFormed(String text) {
        return text.codePoints()
                .map(codePoint -> codePoint >= 0xD800 && codePoint <= 0xDFFF ? 0xFFFD : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void odd_characters_survive() {
        var odd = "\0\t\r\n\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF\u200D\u202E\uD83D\uDE00\uDBFF\uDFFF e\u0301 \u0130";
        assertThat(roundTrip(odd)).isEqualTo(odd);
        assertThat(roundTrip("")).isEmpty();
        assertThat(roundTrip("a\uD800")).isEqualTo("a\uFFFD");
        assertThat(roundTrip("\uDC00\uD800b")).isEqualTo("\uFFFD\uFFFDb");
    }

    @Test
    void long_texts_and_many_rows_survive() {
        var rows = IntStream.range(0, 3_000)
                .mapToObj(index -> Documents.row("s-" + index, "b-1", "word ".repeat(index)))
                .toList();
        assertThat(roundTrip(rows)).isEqualTo(rows);
    }

    @Test
    void what_is_absent_stays_absent_and_far_away_times_stay() {
        var row = Documents.row("s-1", "b-1");
        var bare = new DocumentRow(
                row.submissionId(),
                row.documentId(),
                row.tenant(),
                row.tier(),
                new Validity(Instant.parse("0001-01-01T00:00:00Z"), Optional.empty()),
                Optional.empty(),
                MaskedText.alreadyMasked(""),
                row.mediaType(),
                row.sourceKey(),
                row.batchId(),
                Instant.parse("9999-12-31T23:59:59.999999Z"));
        assertThat(roundTrip(List.of(bare))).containsExactly(bare);
    }

    @Test
    void equal_rows_give_equal_bytes() {
        var rows = Documents.batch("b-1", 100).rows();
        assertThat(DocumentFileWriter.write(rows).content())
                .isEqualTo(DocumentFileWriter.write(rows).content());
    }

    @Test
    void a_footer_does_not_repeat_texts() {
        var secret = "only-in-the-text-".repeat(3);
        var compressed = DocumentFileWriter.write(List.of(Documents.row("s-1", "b-1", secret)))
                .content();
        var footer = new String(compressed, compressed.length - 2_000, 2_000, StandardCharsets.ISO_8859_1);
        assertThat(footer)
                .doesNotContain("only-in-the-text-only-in-the-text-only")
                .contains("validFrom");
    }

    @Test
    void what_is_not_parquet_is_not_read() {
        assertThatThrownBy(() -> DocumentFileReader.read("not parquet at all".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuntimeException.class);
    }
}
