package dev.millrace.erp.read.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.millrace.erp.read.pdf.PdfLimits;
import dev.millrace.erp.read.pdf.PdfOutcome;
import dev.millrace.erp.read.pdf.ReadPdf;
import dev.millrace.erp.read.text.FindFields;
import java.time.Duration;

class FuzzPdfTest {

    private static final PdfLimits LIMITS =
            new PdfLimits(1 << 20, 20, 5_000, 20_000, 4L << 20, Duration.ofSeconds(5), 16L << 20);
    private static final ReadPdf READ = new ReadPdf(LIMITS);
    private static final FindFields FIND = new FindFields();

    @FuzzTest(maxDuration = "10m")
    void any_file_has_an_outcome_within_the_limits(byte[] file) {
        if (READ.apply(file) instanceof PdfOutcome.Read read) {
            assertThat(read.pages()).hasSizeBetween(1, LIMITS.pages());
            assertThat(FIND.apply(read.pages())).isNotNull();
        }
    }
}
