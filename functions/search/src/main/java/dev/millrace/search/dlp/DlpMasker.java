package dev.millrace.search.dlp;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.names.FastNames;
import dev.millrace.policies.PolicyFolder;
import dev.millrace.policies.yaml.Operators;
import dev.millrace.search.Masker;
import java.nio.file.Path;
import java.util.function.Function;

/// Masks queries as documents are masked, so that a masked query still finds masked text.
public final class DlpMasker implements Masker {

    private final MaskingEngine engine;

    private static final MaskingEngine ENGINE = MaskingEngine.standard().with(FastNames.load());

    private DlpMasker(MaskingEngine engine) {
        this.engine = engine;
    }

    /// With the detectors that documents are masked with, by the standard policy.
    public static DlpMasker standard() {
        return new DlpMasker(ENGINE);
    }

    /// For what readers of a tenant type: whatever the tenant's own policy replaces gives way to its type. A reader's
    /// text is not kept, so nobody could undo a token of it, and no document's dates or pseudonyms are its own.
    ///
    /// @param policies the folder of all policies
    public static Function<TenantId, Masker> ofTenants(Path policies) {
        var masked = new PolicyFolder(policies.resolve("dlp"), Operators.byType());
        return tenant -> new DlpMasker(ENGINE.under(masked.policyFor(tenant)));
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
