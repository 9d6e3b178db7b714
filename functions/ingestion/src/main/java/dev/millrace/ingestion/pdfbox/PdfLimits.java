package dev.millrace.ingestion.pdfbox;

import java.time.Duration;

/// What we spend on one document.
public record PdfLimits(int pages, Duration time, int characters) {

    /// 31 ms is the usual cost of a page, so time and pages end together.
    public static final PdfLimits USUAL = new PdfLimits(1_000, Duration.ofSeconds(60), 5_000_000);
}
