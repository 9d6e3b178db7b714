package dev.millrace.ingestion.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ingestion.Data;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.pdfbox.PdfLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfTest {

    private final ExtractionDesk desk = new ExtractionDesk();

    @Test
    void pages_follow_each_other_whatever_the_name() throws IOException {
        desk.upload("contract.txt", pdf("", "First page", "Second page"));

        assertThat(desk.text()).containsSubsequence("First page", "Second page");
    }

    @Test
    void an_encrypted_document_is_rejected_with_a_sentence() throws IOException {
        desk.upload("secret.pdf", pdf("password", "Nobody may read this"));

        assertThat(reason()).isEqualTo("secret.pdf is encrypted: remove its password and upload it again.");
    }

    @Test
    void a_document_without_text_is_taken_for_a_scan() throws IOException {
        desk.upload("scan.pdf", pdf("", ""));

        assertThat(reason()).startsWith("scan.pdf holds no text: if it is a scan, run text recognition on it");
    }

    @Test
    void pages_time_and_characters_are_limited() throws IOException {
        var content = pdf("", "One", "Two", "Three");

        assertThat(rejected(new PdfLimits(2, Duration.ofMinutes(1), 1_000), content))
                .contains("has 3 pages; 2 is the most");
        assertThat(rejected(new PdfLimits(9, Duration.ZERO, 1_000), content)).contains("takes more than 0 seconds");
        assertThat(rejected(new PdfLimits(9, Duration.ofMinutes(1), 4), content))
                .contains("or 4 characters");
    }

    @Test
    void a_truncated_document_is_rejected_or_read_but_never_fatal() throws IOException {
        var whole = pdf("", "Some text that is here");
        for (var length = 10; length < whole.length; length += 37) {
            desk.upload("cut-" + length + ".pdf", Arrays.copyOf(whole, length));
        }

        var outcome = desk.extract();

        assertThat(outcome.rejected())
                .extracting(Rejection::code)
                .isSubsetOf(RejectionCode.PDF_UNREADABLE, RejectionCode.EMPTY);
    }

    @Test
    void real_invoices_are_read() throws IOException {
        try (var files = Files.list(Data.path("erp/invoices-pdf"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                desk.upload(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }

        var outcome = desk.extract();

        assertThat(outcome.rejected()).isEmpty();
        assertThat(desk.lines(outcome))
                .allSatisfy(line -> assertThat(line.get("text").asString()).hasSizeGreaterThan(100));
    }

    private String reason() {
        return desk.extract().rejected().getFirst().reason();
    }

    private static String rejected(PdfLimits limits, byte[] content) {
        var desk = new ExtractionDesk(limits);
        desk.upload("long.pdf", content);
        var rejection = desk.extract().rejected().getFirst();
        assertThat(rejection.code()).isEqualTo(RejectionCode.PDF_TOO_LONG);
        return rejection.reason();
    }

    private static byte[] pdf(String password, String... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var text : pages) {
                addPage(document, text);
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void addPage(PDDocument document, String text) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
    }
}
