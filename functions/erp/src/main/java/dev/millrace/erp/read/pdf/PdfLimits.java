package dev.millrace.erp.read.pdf;

import java.time.Duration;

/// How much of a PDF is read.
///
/// @param bytes the largest file
/// @param pages the most pages that a document may have
/// @param pageCharacters the most characters of text on one page; small print fills one with half of that
/// @param characters the most characters of text, on all pages together
/// @param streamBytes the most bytes that content streams may unpack to, on all pages together; a bomb has more
/// @param time for the whole document
/// @param memory the most bytes of main memory that its streams may take
public record PdfLimits(
        int bytes, int pages, int pageCharacters, int characters, long streamBytes, Duration time, long memory) {

    /// For orders and invoices: 20 MiB, 100 pages, 20,000 characters on a page and 500,000 in all, 64 MiB of content,
    /// 20 seconds, 128 MiB.
    public static PdfLimits standard() {
        return new PdfLimits(20 << 20, 100, 20_000, 500_000, 64L << 20, Duration.ofSeconds(20), 128L << 20);
    }
}
