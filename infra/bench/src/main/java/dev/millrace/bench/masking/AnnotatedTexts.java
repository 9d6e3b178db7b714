package dev.millrace.bench.masking;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/// A data set of the form of presidio-research's `synth_dataset_v2.json`: an array of `full_text` with its `spans`.
///
/// @param file where it lies
/// @param texts the texts, without their annotations
record AnnotatedTexts(Path file, List<String> texts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Reads it.
    ///
    /// @throws IllegalStateException if it is not of that form
    static AnnotatedTexts read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    "There is no data set at %s: give a JSON file of the form of presidio-research's synth_dataset_v2.json"
                            .formatted(file));
        }
        var samples = JSON.readTree(file);
        if (!samples.isArray() || samples.isEmpty() || !samples.get(0).hasNonNull("full_text")) {
            throw new IllegalStateException("%s is not an array of objects with full_text and spans".formatted(file));
        }
        var texts = StreamSupport.stream(samples.spliterator(), false)
                .map(sample -> sample.get("full_text").asString())
                .toList();
        return new AnnotatedTexts(file, texts);
    }

    /// Writes what an engine finds: for each text an array of `[start, end, type, confidence]`, by code point.
    void writeFound(MaskingEngine engine, Path to) {
        var found = JSON.createArrayNode();
        for (var text : texts) {
            var spans = found.addArray();
            for (var span : engine.mask(new RawText(text)).spans()) {
                spans.addArray()
                        .add(text.codePointCount(0, span.start()))
                        .add(text.codePointCount(0, span.end()))
                        .add(span.type().name())
                        .add(confidenceOf(span));
            }
        }
        JSON.writeValue(to, found);
    }

    private static double confidenceOf(Span span) {
        return span.confidence().value();
    }
}
