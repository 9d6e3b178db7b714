package dev.millrace.erp.read.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.quicktheories.QuickTheory.qt;

import dev.millrace.erp.order.CheckClosure;
import dev.millrace.erp.order.RandomDocuments;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UblReaderTest {

    private static final String INVOICE = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
              <ID>1</ID><DocumentCurrencyCode>EUR</DocumentCurrencyCode>%s</Invoice>""";

    private final UblReader reader = new UblReader();

    @Test
    void whatever_is_written_as_ubl_reads_back_equal() {
        qt().forAll(RandomDocuments.any()).checkAssert(document -> {
            var source = new Source(UblWriter.write(document), "application/xml");

            assertThat(reader.isFor(source)).isTrue();
            assertThat(read(source)).isEqualTo(document);
        });
    }

    @Test
    void the_examples_of_peppol_are_read_whole_and_add_up() throws Exception {
        var data = System.getenv("MILLRACE_DATA");
        assumeTrue(data != null, "set MILLRACE_DATA to the folder of data sets to read Peppol's examples");
        try (var files = Files.list(Path.of(data, "erp/peppol-ubl"))) {
            for (var file : files.toList()) {
                var document = read(new Source(Files.readAllBytes(file), "application/xml"));

                assertThat(document.lines()).as("%s", file).isNotEmpty();
                assertThat(document.totals().payable()).as("%s", file).isPresent();
                assertThat(new CheckClosure().apply(document)).as("%s", file).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<LegalMonetaryTotal><PayableAmount currencyID=\"USD\">1</PayableAmount></LegalMonetaryTotal>|INCOMPLETE|another currency",
                "<LegalMonetaryTotal><PayableAmount>1e999999</PayableAmount></LegalMonetaryTotal>|MALFORMED|PayableAmount",
                "<IssueDate>2026-02-30</IssueDate>|MALFORMED|IssueDate",
                "<InvoiceLine><ID>1</ID></InvoiceLine>|INCOMPLETE|InvoicedQuantity",
                "<InvoiceLine><ID>1</ID><InvoicedQuantity>1</InvoicedQuantity><Price><BaseQuantity>0</BaseQuantity></Price></InvoiceLine>|MALFORMED|above zero",
                "<ID>|MALFORMED|stops being XML in line 2"
            })
    void what_cannot_be_added_up_is_refused_and_says_what_is_wrong(String part, Reason reason, String says) {
        refused(INVOICE.formatted(part), reason, says);
    }

    @Test
    void a_document_type_is_hostile_whatever_it_declares() {
        for (var type : new String[] {
            "<!DOCTYPE Invoice SYSTEM \"http://127.0.0.1:1/x.dtd\">",
            "<!DOCTYPE Invoice [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE Invoice [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
        }) {
            refused(type + INVOICE.formatted("<Note>&a;</Note>"), Reason.HOSTILE, "document type");
        }
    }

    @Test
    void depth_is_bounded() {
        refused(INVOICE.formatted("<a>".repeat(100_000)), Reason.TOO_LARGE, "deeper");
    }

    private void refused(String xml, Reason reason, String says) {
        var source = new Source(xml.getBytes(StandardCharsets.UTF_8), "application/xml");
        var refusal = catchThrowableOfType(Unreadable.class, () -> reader.read(source));
        assertThat(refusal).as(xml.substring(0, Math.min(200, xml.length()))).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal).hasMessageContaining(says);
    }

    private TradeDocument read(Source source) {
        try {
            return reader.read(source).getFirst();
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }
}
