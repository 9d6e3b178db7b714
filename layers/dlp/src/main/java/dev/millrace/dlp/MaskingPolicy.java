package dev.millrace.dlp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says for each info type how sure a detector must be, and what replaces what it found.
///
/// @param otherwise for info types without a rule of their own
public record MaskingPolicy(PolicyVersion version, Rule otherwise, Map<InfoType, Rule> rules) {

    /// What says little about a person by itself, and much about what a text is about.
    private static final List<String> SEARCHABLE =
            List.of("AGE", "DATE_TIME", "LOCATION", "NRP", "ORGANIZATION", "TITLE", "URL", "ZIP_CODE");

    /// Masks every info type by its type, where it is more likely sensitive than not.
    public static final MaskingPolicy STRICT = new MaskingPolicy(Rule.BY_TYPE, Map.of());

    /// Masks who and how to reach them, and leaves what keeps knowledge searchable: organizations, places, dates, ages.
    public static final MaskingPolicy STANDARD = new MaskingPolicy(
            Rule.BY_TYPE,
            SEARCHABLE.stream().map(InfoType::new).collect(Collectors.toMap(Function.identity(), _ -> Rule.LEAVE)));

    public MaskingPolicy {
        rules = Map.copyOf(rules);
    }

    /// A policy that code puts together.
    public MaskingPolicy(Rule otherwise, Map<InfoType, Rule> rules) {
        this(PolicyVersion.BUILT_IN, otherwise, rules);
    }

    /// This policy with another rule for one info type.
    public MaskingPolicy with(InfoType type, Rule rule) {
        var changed = new HashMap<>(rules);
        changed.put(type, rule);
        return new MaskingPolicy(version, otherwise, changed);
    }

    /// The rule for that info type.
    public Rule ruleFor(InfoType type) {
        return rules.getOrDefault(type, otherwise);
    }

    /// Whether whose text it is matters to any of its operators.
    public boolean needsScope() {
        return Stream.concat(Stream.of(otherwise), rules.values().stream())
                .anyMatch(rule -> rule.operator().needsScope());
    }

    /// Whether that span is masked.
    boolean admits(Span span) {
        return ruleFor(span.type()).admits(span);
    }
}
