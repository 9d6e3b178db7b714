package dev.millrace.names;

import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.names.tagging.Tagger;

/// Hands what a tagger finds to the engine.
final class Reported {

    private Reported() {}

    static void names(Tagger tagger, FoldedText text, Findings findings) {
        tagger.tag(
                text.slice(0, text.length()),
                (label, start, end, confidence) ->
                        label.type().ifPresent(type -> findings.add(type, start, end, confidence)));
    }
}
