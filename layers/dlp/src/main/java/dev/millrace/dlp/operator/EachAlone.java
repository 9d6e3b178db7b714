package dev.millrace.dlp.operator;

import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.Replacement;

/// Replaces each value by itself, whoever it belongs to and whatever else the document holds.
public record EachAlone(Replacement replacement) implements Operator {

    @Override
    public Replacement forDocument(MaskingScope scope) {
        return replacement;
    }

    @Override
    public boolean needsScope() {
        return false;
    }
}
