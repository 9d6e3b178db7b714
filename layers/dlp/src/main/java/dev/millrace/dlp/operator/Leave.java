package dev.millrace.dlp.operator;

import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.Replacement;

/// Leaves values as they are. Spans of such a type count for nothing: they displace no other span either.
public enum Leave implements Operator {
    ALONE;

    @Override
    public Replacement forDocument(MaskingScope scope) {
        return (_, value) -> value;
    }

    @Override
    public boolean needsScope() {
        return false;
    }
}
