package dev.millrace.erp.read.pdf;

import dev.millrace.erp.read.text.TextPage;
import java.util.List;

/// What became of a PDF that was to be read.
public sealed interface PdfOutcome {

    /// Its pages were read; scanned ones have few words or none.
    ///
    /// @param pages in order; boxes in points
    record Read(List<TextPage> pages) implements PdfOutcome {

        /// Keeps its own copy.
        public Read {
            pages = List.copyOf(pages);
        }

        /// Whether a page has too few words to be anything but an image.
        public boolean isScanned() {
            return pages.stream().mapToInt(page -> page.words().size()).sum() < 10L * Math.min(1, pages.size());
        }
    }

    /// It opens with a password only: the sender must be asked for it.
    record PasswordProtected() implements PdfOutcome {}

    /// It is no PDF, or one that was cut off or damaged beyond reading.
    ///
    /// @param reason without any of its content
    record Unreadable(String reason) implements PdfOutcome {}

    /// It goes beyond a limit, as hostile documents do: nothing of it is used.
    ///
    /// @param limit which
    record TooLarge(String limit) implements PdfOutcome {}
}
