package dev.millrace.dlp;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import java.util.List;
import java.util.stream.Stream;

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

    /// The detectors of identifiers that have a form of their own, under the standard policy: the fastest engine.
    public static MaskingEngine structured() {
        return new MaskingEngine(List.of(StandardDetectors.ofForms()), MaskingPolicy.STANDARD);
    }

    /// Every detector of this module under the standard policy: identifiers, and what rules and lists tell of places
    /// and people. Other names need a detector that has learned them.
    public static MaskingEngine standard() {
        return structured().with(StandardDetectors.ofWords());
    }

    /// The same detectors and one more: one that finds names, for example.
    public MaskingEngine with(Detector another) {
        return new MaskingEngine(
                Stream.concat(detectors.stream(), Stream.of(another)).toList(), policy);
    }

    /// The same detectors under another policy.
    public MaskingEngine under(MaskingPolicy another) {
        return new MaskingEngine(detectors, another);
    }

    /// Masks what the policy wants masked, for policies to which it does not matter whose text it is.
    ///
    /// @throws IllegalStateException if it matters
    public Masked mask(RawText raw) {
        return forNobody().mask(raw);
    }

    /// Begins a document of which it does not matter whose it is.
    ///
    /// @throws IllegalStateException if it matters
    DocumentMasking forNobody() {
        if (policy.needsScope()) {
            throw new IllegalStateException(
                    "Policy %s has operators that must know tenant and document: use forDocument"
                            .formatted(policy.version()));
        }
        return forDocument(NOBODY);
    }

    /// Masks what the policy wants masked, in a document of one text.
    public Masked mask(RawText raw, MaskingScope scope) {
        return forDocument(scope).mask(raw);
    }

    /// Begins a document of several texts.
    public DocumentMasking forDocument(MaskingScope scope) {
        return new DocumentMasking(this::inspect, new Rewriting(policy, scope));
    }

    /// Which policy this engine masks by.
    public MaskingPolicy policy() {
        return policy;
    }

    /// Where the policy would mask what, by position in the text: free of overlaps, and without a character of it.
    public List<Span> inspect(RawText raw) {
        return spansIn(FoldedText.of(raw));
    }

    /// What its detectors look for.
    public List<DetectorFacts> facts() {
        return detectors.stream().flatMap(detector -> detector.facts().stream()).toList();
    }

    /// What would be masked. Spans below their threshold do not compete: they must not displace one that counts.
    List<Span> spansIn(FoldedText text) {
        var findings = new Findings(text);
        detectors.forEach(detector -> detector.detect(text, findings));
        return Overlaps.resolve(findings.spans().stream().filter(policy::admits).toList());
    }
}
