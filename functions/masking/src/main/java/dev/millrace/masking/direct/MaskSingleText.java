package dev.millrace.masking.direct;

import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.PolicySource;
import java.util.TreeMap;
import java.util.function.Function;

/// Masks one text by its tenant's policy, in the format that it is in.
public final class MaskSingleText implements Function<TextRequest, MaskedAnswer> {

    private final MaskingEngine engine;
    private final PolicySource policies;

    public MaskSingleText(MaskingEngine engine, PolicySource policies) {
        this.engine = engine;
        this.policies = policies;
    }

    @Override
    public MaskedAnswer apply(TextRequest request) {
        var meant = Request.of(request, engine, policies);
        var masked = meant.masker().mask(request.text(), meant.format(), meant.scope());
        var counts = new TreeMap<String, Integer>();
        masked.counts().forEach((type, count) -> counts.put(type.name(), count));
        return new MaskedAnswer(
                masked.text(),
                counts,
                masked.structure().format().label(),
                masked.structure().reason(),
                masked.policy().toString());
    }
}
