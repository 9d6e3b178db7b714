package dev.millrace.erp.read.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.millrace.erp.order.CheckClosure;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.StructuredReader;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.cii.CiiReader;
import dev.millrace.erp.read.csv.CsvOrders;
import dev.millrace.erp.read.edifact.EdifactReader;
import dev.millrace.erp.read.json.DocumentJson;
import dev.millrace.erp.read.ubl.UblReader;
import dev.millrace.erp.read.x12.X12Reader;
import java.util.List;

/// Whatever bytes come, a reader reads documents or says why not; and what it read is added up and written.
class FuzzStructuredTest {

    private static final List<StructuredReader> READERS = List.of(
            new UblReader(),
            new CiiReader(),
            new EdifactReader(),
            new X12Reader(),
            new DocumentJson(),
            new CsvOrders());

    @FuzzTest(maxDuration = "10m")
    void readers_read_or_say_why_not(byte[] bytes) {
        var source = new Source(bytes, "application/octet-stream");
        for (var reader : READERS) {
            if (reader.isFor(source)) {
                read(reader, source).forEach(FuzzStructuredTest::use);
            }
        }
    }

    private static List<TradeDocument> read(StructuredReader reader, Source source) {
        try {
            var documents = reader.read(source);
            assertThat(documents).isNotEmpty();
            return documents;
        } catch (Unreadable e) {
            assertThat(e).hasMessageMatching("(?s).{10,}");
            return List.of();
        }
    }

    private static void use(TradeDocument document) {
        new CheckClosure().apply(document);
        assertThat(DocumentJson.write(document)).isNotEmpty();
    }
}
