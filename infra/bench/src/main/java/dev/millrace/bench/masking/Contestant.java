package dev.millrace.bench.masking;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import java.util.function.ToIntFunction;

/// What reads the corpus in a JVM of its own.
enum Contestant {
    /// Our identifiers.
    STRUCTURED,
    /// Our identifiers and names.
    WITH_NAMES,
    /// An expression of `java.util.regex` for each of our identifiers.
    EXPRESSIONS;

    /// Reads a text, and says how much it found.
    ToIntFunction<String> reader() {
        return switch (this) {
            case STRUCTURED -> masking(Tiers.structured());
            case WITH_NAMES -> masking(Tiers.everything());
            case EXPRESSIONS -> Expressions.of(Tiers.structuredTypes())::count;
        };
    }

    private static ToIntFunction<String> masking(MaskingEngine engine) {
        return text -> engine.mask(new RawText(text)).spans().size();
    }
}
