package dev.millrace.dlp;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import java.util.List;

/// Turns raw text into masked text: detectors find spans, the policy picks those that count, overlaps are resolved,
/// operators replace what is left.
///
/// Linear in the length of the text whatever the text is. Keeps no state: one engine serves many threads.
public final class MaskingEngine {

    private static final MaskingScope NOBODY = new MaskingScope(new TenantId("none"), new DocumentId("none"));

    private final List<Detector> detectors;
    private final MaskingPolicy policy;

    public MaskingEngine(List<Detector> detectors, MaskingPolicy policy) {
        this.detectors = List.copyOf(detectors);
        this.policy = policy;
    }

    /// Every detector of this module under the standard policy.
    public static MaskingEngine standard() {
        return new MaskingEngine(List.of(StandardDetectors.inOnePass()), MaskingPolicy.STANDARD);
    }

    /// The same detectors under another policy.
    public MaskingEngine under(MaskingPolicy another) {
        return new MaskingEngine(detectors, another);
    }

    /// Masks what the policy wants masked, for policies to which it does not matter whose text it is.
    ///
    /// @throws IllegalStateException if it matters
    public Masked mask(RawText raw) {
        if (policy.needsScope()) {
            throw new IllegalStateException(
                    "Policy %s has operators that must know tenant and document: use forDocument"
                            .formatted(policy.version()));
        }
        return mask(raw, NOBODY);
    }

    /// Masks what the policy wants masked, in a document of one text.
    public Masked mask(RawText raw, MaskingScope scope) {
        return forDocument(scope).mask(raw);
    }

    /// Begins a document of several texts.
    public DocumentMasking forDocument(MaskingScope scope) {
        return new DocumentMasking(raw -> spansIn(FoldedText.of(raw)), new Rewriting(policy, scope));
    }

    /// What would be masked. Spans below their threshold do not compete: they must not displace one that counts.
    List<Span> spansIn(FoldedText text) {
        var findings = new Findings(text);
        detectors.forEach(detector -> detector.detect(text, findings));
        return Overlaps.resolve(findings.spans().stream().filter(policy::admits).toList());
    }
}
