package dev.millrace.erp.read.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.QuickTheory.qt;

import dev.millrace.erp.order.RandomDocuments;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentJsonTest {

    private static final String ORDER = """
            {"kind": "ORDER", "number": "1", "currency": "EUR", "seller": {}, "buyer": {"name": "Acme"}, "references": [],
             "lines": [{"id": "1", "item": {}, "quantity": {"value": %s, "unit": "C62"}, "adjustments": []}],
             "adjustments": [], "taxes": [], "totals": {}}""";

    private final DocumentJson reader = new DocumentJson();

    @Test
    void whatever_is_written_as_json_reads_back_equal_and_is_written_as_the_same_bytes() {
        qt().forAll(RandomDocuments.any()).checkAssert(document -> {
            var bytes = DocumentJson.write(document);

            var read = read(new Source(bytes, "application/json"));

            assertThat(read).containsExactly(document);
            assertThat(DocumentJson.write(read.getFirst())).isEqualTo(bytes);
        });
    }

    @Test
    void an_array_is_as_many_documents() {
        assertThat(read(source("[%1$s, %1$s]".formatted(ORDER.formatted("\"1\"")))))
                .hasSize(2);
    }

    @Test
    void numbers_are_texts_of_a_bounded_length() {
        for (var number : List.of("1.5", "\"1e9\"", "\"\"", "\"1,5\"", "\"" + "9".repeat(50) + "\"")) {
            var refusal = catchThrowableOfType(Unreadable.class, () -> reader.read(source(ORDER.formatted(number))));

            assertThat(refusal).as(number).isNotNull();
            assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(refusal).hasMessageContaining("quantity.value");
        }
    }

    @Test
    void what_is_not_known_is_refused() {
        var refusal = catchThrowableOfType(
                Unreadable.class,
                () -> reader.read(source(ORDER.formatted("\"1\"").replace("\"totals\"", "\"sums\""))));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
    }

    private static Source source(String text) {
        return new Source(text.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private List<TradeDocument> read(Source source) {
        try {
            return reader.read(source);
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }
}
