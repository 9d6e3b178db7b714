package dev.millrace.bench.masking;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.StreamingMasker;
import dev.millrace.dlp.structured.Format;
import dev.millrace.dlp.structured.StructuredMasker;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;

/// The ways on which a text is masked.
enum Route {
    /// In memory, as one text.
    WHOLE,
    /// As a stream, window by window.
    STREAM,
    /// By value, in a format.
    JSON,
    CSV,
    HTML;

    private static final MaskingScope SCOPE = new MaskingScope(new TenantId("bench"), new DocumentId("hostile"));

    /// Masks it, and throws the result away.
    void mask(MaskingEngine engine, RawText text) {
        switch (this) {
            case WHOLE -> engine.mask(text);
            case STREAM -> stream(engine, text);
            case JSON -> new StructuredMasker(engine).mask(text, Format.JSON, SCOPE);
            case CSV -> new StructuredMasker(engine).mask(text, Format.CSV, SCOPE);
            case HTML -> new StructuredMasker(engine).mask(text, Format.HTML, SCOPE);
        }
    }

    private static void stream(MaskingEngine engine, RawText text) {
        try {
            new StreamingMasker(engine).mask(new StringReader(text.value()), Writer.nullWriter(), span -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
