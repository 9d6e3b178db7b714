package dev.millrace.dlp;

import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes the texts of one document anew, by the operators of a policy. An operator that fails fails the text: nothing
/// is ever returned half masked.
final class Rewriting {

    private final MaskingPolicy policy;
    private final MaskingScope scope;
    private final Map<Operator, Replacement> replacements = new HashMap<>();

    Rewriting(MaskingPolicy policy, MaskingScope scope) {
        this.policy = policy;
        this.scope = scope;
    }

    /// Tells every operator all its values of these texts, before the first is written.
    ///
    /// @param spans of each text
    void prepare(List<RawText> texts, List<List<Span>> spans) {
        if (!policy.needsScope()) {
            return; // Whoever asks another system asks in somebody's name.
        }
        IntStream.range(0, texts.size())
                .boxed()
                .flatMap(i -> valuesOf(spans.get(i), texts.get(i).value()))
                .collect(Collectors.groupingBy(value -> replacementFor(value.type())))
                .forEach(Replacement::prepare);
    }

    /// The text with every span replaced.
    Masked rewrite(RawText raw, List<Span> spans) {
        var original = raw.value();
        var masked = new StringBuilder(original.length());
        var copied = 0;
        for (var span : spans) {
            masked.append(original, copied, span.start());
            masked.append(replacementFor(span.type()).replace(span.type(), valueOf(span, original)));
            copied = span.end();
        }
        masked.append(original, copied, original.length());
        return new Masked(MaskedText.alreadyMasked(masked.toString()), spans, policy.version());
    }

    private Replacement replacementFor(InfoType type) {
        return replacements.computeIfAbsent(policy.ruleFor(type).operator(), operator -> operator.forDocument(scope));
    }

    private static Stream<SensitiveValue> valuesOf(List<Span> spans, String original) {
        return spans.stream().map(span -> new SensitiveValue(span.type(), valueOf(span, original)));
    }

    private static String valueOf(Span span, String original) {
        return original.substring(span.start(), span.end());
    }
}
