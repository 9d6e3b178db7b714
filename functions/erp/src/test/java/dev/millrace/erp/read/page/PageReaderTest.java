package dev.millrace.erp.read.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.ocr.Images;
import dev.millrace.erp.read.ocr.OcrOutcome;
import dev.millrace.erp.read.pdf.PageImages;
import dev.millrace.erp.read.pdf.PdfLimits;
import dev.millrace.erp.read.pdf.Pdfs;
import dev.millrace.erp.read.pdf.ReadPdf;
import dev.millrace.erp.read.text.DocumentFields;
import dev.millrace.erp.read.text.Found;
import dev.millrace.erp.read.text.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    private final List<byte[]> images = new ArrayList<>();
    private final PageReader reader =
            new PageReader(new ReadPdf(PdfLimits.standard()), new PageImages(20, 1_000_000), image -> {
                images.add(image);
                return new OcrOutcome.Recognized(Sheet.of("Invoice No. 0815").getFirst(), Optional.empty());
            });

    @Test
    void a_pdf_with_text_needs_no_ocr() throws Unreadable {
        assertThat(number(read(Pdfs.of("Please find our Invoice No. 4711 of the day, with regards to all of you"))))
                .contains("4711");
        assertThat(images).isEmpty();
    }

    @Test
    void the_image_of_a_scanned_page_goes_through_ocr() throws Unreadable {
        assertThat(number(read(Pdfs.scanned(Images.invoice())))).contains("0815");
        assertThat(images).hasSize(1);
    }

    @Test
    void an_image_that_is_too_large_is_passed_over() throws Unreadable {
        var small = new PageReader(new ReadPdf(PdfLimits.standard()), new PageImages(20, 100), image -> {
            throw new AssertionError("asked");
        });

        assertThat(number(small.read(source(Pdfs.scanned(Images.invoice()))))).isEmpty();
    }

    @Test
    void what_the_engine_finds_by_itself_wins() throws Unreadable {
        var known = new Found<>(
                "ENGINE-1",
                "ENGINE-1",
                0.9,
                1,
                Sheet.of("x").getFirst().words().getFirst().box());
        var engine = new PageReader(
                new ReadPdf(PdfLimits.standard()),
                new PageImages(1, 1),
                image -> new OcrOutcome.Recognized(Sheet.of("Invoice No. 0815").getFirst(), Optional.of(only(known))));

        assertThat(number(engine.read(source(Images.invoice())))).contains("ENGINE-1");
    }

    @Test
    void a_document_that_cannot_be_read_says_why() {
        assertReason(Pdfs.locked("secret"), Unreadable.Reason.PROTECTED);
        assertReason(Pdfs.pages("Invoice", 101), Unreadable.Reason.TOO_LARGE);
        assertReason("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII), Unreadable.Reason.MALFORMED);
    }

    private void assertReason(byte[] file, Unreadable.Reason reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private static DocumentFields only(Found<String> number) {
        return new DocumentFields(
                Optional.empty(),
                Optional.of(number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private DocumentFields read(byte[] file) throws Unreadable {
        return reader.read(source(file));
    }

    private static Source source(byte[] file) {
        return new Source(file, "application/octet-stream");
    }

    private static Optional<String> number(DocumentFields fields) {
        return fields.number().map(Found::value);
    }
}
