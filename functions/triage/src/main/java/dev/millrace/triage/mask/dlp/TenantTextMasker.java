package dev.millrace.triage.mask.dlp;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.Masked;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.TenantMasking;
import dev.millrace.names.NamesTier;
import dev.millrace.policies.PolicyWiring;
import dev.millrace.triage.mask.TextMasker;
import java.util.List;

/// With the detectors that documents are masked with.
public record TenantTextMasker(TenantMasking masking) implements TextMasker {

    /// With the policies and the tier of names that the variables declare ([PolicyWiring], [NamesTier]).
    public static TenantTextMasker from(Environment environment) {
        var engine = MaskingEngine.standard().with(NamesTier.from(environment).load(environment));
        return new TenantTextMasker(new TenantMasking(engine, PolicyWiring.policies(environment)));
    }

    @Override
    public List<MaskedText> mask(TenantId tenant, DocumentId document, List<RawText> texts) {
        return masking.forDocument(new MaskingScope(tenant, document)).maskAll(texts).stream()
                .map(Masked::text)
                .toList();
    }
}
