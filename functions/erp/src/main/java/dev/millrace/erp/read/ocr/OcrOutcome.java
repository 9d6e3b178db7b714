package dev.millrace.erp.read.ocr;

import dev.millrace.erp.read.text.DocumentFields;
import dev.millrace.erp.read.text.TextPage;
import java.util.Optional;

/// What became of an image that was to be read.
public sealed interface OcrOutcome {

    /// It was read, though it may hold no word.
    ///
    /// @param page boxes in pixels of the image, turned upright where it was not
    /// @param fields what the engine itself made of the words, if it knows documents of trade
    record Recognized(TextPage page, Optional<DocumentFields> fields) implements OcrOutcome {}

    /// It is no image, or one that was cut off or damaged.
    ///
    /// @param reason without any of its content
    record Unreadable(String reason) implements OcrOutcome {}

    /// It is larger than an image may be: nothing of it was unpacked.
    ///
    /// @param limit which
    record TooLarge(String limit) implements OcrOutcome {}
}
