package dev.millrace.masking.direct;

import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.PolicySource;
import dev.millrace.dlp.Span;
import java.util.function.Function;

/// Says what a tenant's policy would mask of a text, and where.
public final class InspectText implements Function<TextRequest, FindingsAnswer> {

    private final MaskingEngine engine;
    private final PolicySource policies;

    public InspectText(MaskingEngine engine, PolicySource policies) {
        this.engine = engine;
        this.policies = policies;
    }

    @Override
    public FindingsAnswer apply(TextRequest request) {
        var meant = Request.of(request, engine, policies);
        var inspected = meant.masker().inspect(request.text(), meant.format());
        return new FindingsAnswer(
                inspected.spans().stream().map(InspectText::place).toList(),
                inspected.structure().format().label(),
                inspected.structure().reason(),
                inspected.policy().toString());
    }

    private static FindingsAnswer.Place place(Span span) {
        return new FindingsAnswer.Place(span.type().name(), span.start(), span.end(), span.confidence());
    }
}
