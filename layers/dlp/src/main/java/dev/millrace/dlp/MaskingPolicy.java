package dev.millrace.dlp;

import dev.millrace.core.domain.Confidence;
import java.util.HashMap;
import java.util.Map;

/// Says for each info type how sure a detector must be, and what replaces what it found.
///
/// @param otherwise for info types without a rule of their own
public record MaskingPolicy(Rule otherwise, Map<InfoType, Rule> rules) {

    /// Masks whatever is more likely sensitive than not, by its type.
    public static final MaskingPolicy STANDARD =
            new MaskingPolicy(new Rule(new Confidence(0.5), Operator.replaceByType()), Map.of());

    public MaskingPolicy {
        rules = Map.copyOf(rules);
    }

    /// This policy with another rule for one info type.
    public MaskingPolicy with(InfoType type, Rule rule) {
        var changed = new HashMap<>(rules);
        changed.put(type, rule);
        return new MaskingPolicy(otherwise, changed);
    }

    /// The rule for that info type.
    public Rule ruleFor(InfoType type) {
        return rules.getOrDefault(type, otherwise);
    }

    /// Whether that span is masked.
    boolean admits(Span span) {
        return ruleFor(span.type()).admits(span);
    }
}
