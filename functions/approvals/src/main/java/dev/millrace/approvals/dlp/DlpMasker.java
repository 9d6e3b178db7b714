package dev.millrace.approvals.dlp;

import dev.millrace.approvals.Masker;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;

/// Masks as documents are masked.
public final class DlpMasker implements Masker {

    private final MaskingEngine engine = MaskingEngine.standard();

    @Override
    public String mask(RawText text) {
        return engine.mask(text).text().value();
    }
}
