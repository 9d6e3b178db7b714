package dev.millrace.search.dlp;

import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.search.Masker;

/// Masks queries as documents are masked, so that a masked query still finds masked text.
public final class DlpMasker implements Masker {

    private final MaskingEngine engine;

    private DlpMasker(MaskingEngine engine) {
        this.engine = engine;
    }

    /// By the policy that documents are masked by.
    public static DlpMasker standard() {
        return new DlpMasker(MaskingEngine.standard());
    }

    @Override
    public MaskedText mask(RawText text) {
        return engine.mask(text).text();
    }
}
