package dev.millrace.erp.read.ocr;

/// Reads what is written in an image.
public interface Ocr {

    /// Reads one page.
    ///
    /// @param image PNG or JPEG
    /// @throws dev.millrace.core.error.Transient if a service that reads it may answer later
    OcrOutcome read(byte[] image);
}
