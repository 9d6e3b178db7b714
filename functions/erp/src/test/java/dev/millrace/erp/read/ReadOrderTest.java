package dev.millrace.erp.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.erp.order.CheckClosure;
import dev.millrace.erp.read.OrderReading.Documents;
import dev.millrace.erp.read.OrderReading.Incomplete;
import dev.millrace.erp.read.OrderReading.Refused;
import dev.millrace.erp.read.Unreadable.Reason;
import dev.millrace.erp.read.cii.CiiReader;
import dev.millrace.erp.read.csv.CsvOrders;
import dev.millrace.erp.read.edifact.EdifactReader;
import dev.millrace.erp.read.json.DocumentJson;
import dev.millrace.erp.read.ocr.OcrOutcome;
import dev.millrace.erp.read.page.PageReader;
import dev.millrace.erp.read.pdf.PageImages;
import dev.millrace.erp.read.pdf.PdfLimits;
import dev.millrace.erp.read.pdf.Pdfs;
import dev.millrace.erp.read.pdf.ReadPdf;
import dev.millrace.erp.read.ubl.UblReader;
import dev.millrace.erp.read.x12.X12Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadOrderTest {

    private static final ReadStructured STRUCTURED = new ReadStructured(List.of(
            new UblReader(),
            new CiiReader(),
            new EdifactReader(),
            new X12Reader(),
            new DocumentJson(),
            new CsvOrders()));

    private final ReadOrder read = new ReadOrder(
            STRUCTURED,
            new PageReader(
                    new ReadPdf(PdfLimits.standard()),
                    new PageImages(20, 1_000_000),
                    _ -> new OcrOutcome.TooLarge("40 million pixels")));

    @Test
    void content_decides_and_not_what_the_sender_says() {
        var csv = new Source(
                "number,currency,line,quantity\nA-1,EUR,1,2\n".getBytes(StandardCharsets.UTF_8), "image/png");

        assertThat(read.apply(csv))
                .isInstanceOfSatisfying(
                        Documents.class, it -> assertThat(it.documents()).hasSize(1));
    }

    @Test
    void an_image_is_read_by_its_letters() {
        var png = new Source(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "text/csv");

        assertThat(read.apply(png)).isEqualTo(new Refused(Reason.TOO_LARGE, "The image has 40 million pixels"));
    }

    @Test
    void a_pdf_that_says_too_little_is_not_made_up_for() {
        var pdf = new Source(Pdfs.of("One two three four five six seven eight nine ten eleven"), "application/pdf");

        assertThat(read.apply(pdf)).isInstanceOf(Incomplete.class);
    }

    @Test
    void what_nobody_knows_is_refused_with_what_is_known() {
        assertThat(read.apply(new Source("Dear Sirs,".getBytes(StandardCharsets.UTF_8), "text/plain")))
                .isInstanceOfSatisfying(Refused.class, it -> {
                    assertThat(it.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
                    assertThat(it.message()).contains("UBL", "EDIFACT");
                });
        assertThat(read.apply(new Source(new byte[0], ""))).isInstanceOf(Refused.class);
    }

    @Test
    void the_xml_inside_a_hybrid_pdf_is_read_whole_and_its_totals_add_up() throws Exception {
        var data = System.getenv("MILLRACE_DATA");
        assumeTrue(data != null, "set MILLRACE_DATA to the folder of data sets to read hybrid PDFs");
        try (var files = Files.list(Path.of(data, "erp/facturx"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".pdf")).toList()) {
                assertThat(read.apply(new Source(Files.readAllBytes(file), "application/pdf")))
                        .as("%s", file)
                        .isInstanceOfSatisfying(Documents.class, it -> {
                            assertThat(it.found()).isEmpty();
                            // One of them multiplies prices without tax and states lines with it: that is said of it.
                            assertThat(new CheckClosure().apply(it.documents().getFirst()))
                                    .as("%s", file)
                                    .allMatch(difference -> difference.rule().equals("line-net"));
                        });
            }
        }
    }
}
