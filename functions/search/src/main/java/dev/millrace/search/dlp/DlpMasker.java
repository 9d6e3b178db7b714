package dev.millrace.search.dlp;

import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.names.FastNames;
import dev.millrace.search.Masker;

/// Masks queries as documents are masked, so that a masked query still finds masked text.
public final class DlpMasker implements Masker {

    private static final MaskingEngine ENGINE = MaskingEngine.standard().with(FastNames.load());

    private final MaskingEngine engine;

    private DlpMasker(MaskingEngine engine) {
        this.engine = engine;
    }

    /// With the detectors that documents are masked with, by the standard policy.
    public static DlpMasker standard() {
        return new DlpMasker(ENGINE);
    }

    /// With the same detectors, by another policy.
    static DlpMasker under(MaskingPolicy policy) {
        return new DlpMasker(ENGINE.under(policy));
    }

    /// What it masks by, as the ledger names it.
    public String policy() {
        return engine.policy().version().toString();
    }

    @Override
    public MaskedText mask(RawText text) {
        return engine.mask(text).text();
    }
}
