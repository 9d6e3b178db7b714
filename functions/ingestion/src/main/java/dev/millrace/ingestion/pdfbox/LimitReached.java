package dev.millrace.ingestion.pdfbox;

import java.io.IOException;

/// Ends the reading of a document that costs too much.
final class LimitReached extends IOException {

    private static final long serialVersionUID = 1;

    LimitReached() {
        super("limit reached");
    }
}
