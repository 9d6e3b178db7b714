package dev.millrace.dlp;

import dev.millrace.core.domain.Confidence;
import java.util.ArrayList;
import java.util.List;

/// Where detectors report. They speak in positions of the folded text; the spans that come out, of the original.
public final class Findings {

    private final FoldedText text;
    private final List<Span> spans = new ArrayList<>();

    Findings(FoldedText text) {
        this.text = text;
    }

    /// Something was found from `start` (inclusive) to `end` (exclusive).
    public void add(InfoType type, int start, int end, Confidence confidence) {
        spans.add(new Span(text.originOf(start), text.originOfEnd(end), type, confidence));
    }

    /// What was reported so far, in that order.
    List<Span> spans() {
        return spans;
    }
}
