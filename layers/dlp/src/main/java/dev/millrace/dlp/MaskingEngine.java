package dev.millrace.dlp;

import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import java.util.List;

/// Turns raw text into masked text: detectors find spans, the policy picks those that count, overlaps are resolved,
/// operators replace what is left.
///
/// Linear in the length of the text whatever the text is. Keeps no state: one engine serves many threads.
public final class MaskingEngine {

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

    /// The same, and one more detector: one that finds names, for example.
    public static MaskingEngine standardWith(Detector another) {
        return new MaskingEngine(List.of(StandardDetectors.inOnePass(), another), MaskingPolicy.STANDARD);
    }

    /// Masks what the policy wants masked.
    public Masked mask(RawText raw) {
        var spans = spansIn(FoldedText.of(raw));
        return new Masked(rewrite(raw.value(), spans), spans);
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

    /// The text with these spans replaced.
    MaskedText rewrite(String original, List<Span> spans) {
        var masked = new StringBuilder(original.length());
        var copied = 0;
        for (var span : spans) {
            masked.append(original, copied, span.start());
            masked.append(replacementOf(span, original));
            copied = span.end();
        }
        return MaskedText.alreadyMasked(
                masked.append(original, copied, original.length()).toString());
    }

    private String replacementOf(Span span, String original) {
        var value = original.substring(span.start(), span.end());
        return policy.ruleFor(span.type()).operator().replace(span.type(), value);
    }
}
