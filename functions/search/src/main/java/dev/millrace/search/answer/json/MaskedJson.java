package dev.millrace.search.answer.json;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import dev.millrace.language.Prompt;
import dev.millrace.language.Source;
import dev.millrace.search.Masker;
import dev.millrace.search.answer.OutputMasking;
import dev.millrace.search.answer.Verbatim;
import dev.millrace.search.answer.Visible;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Masks JSON text by text, so that what is masked is still JSON, and so that no escape hides anything.
///
/// Words of the schema that was asked for stay: they are the caller's own, or ours.
public final class MaskedJson implements OutputMasking {

    private final Masker masker;
    private final String policy;

    /// @param policy what the masker masks by, as the ledger names it
    public MaskedJson(Masker masker, String policy) {
        this.masker = masker;
        this.policy = policy;
    }

    @Override
    public String policy() {
        return policy;
    }

    @Override
    public MaskedText mask(RawText text) {
        return masker.mask(new RawText(Visible.of(text.value())));
    }

    @Override
    public MaskedText mask(RawText output, Prompt prompt) {
        try {
            var json = Json.object(output.value());
            if (Depth.of(json) <= Depth.MOST) {
                return MaskedText.alreadyMasked(
                        new String(Json.write(new Masking(prompt).object(json)), StandardCharsets.UTF_8));
            }
        } catch (InvalidInput _) {
            // It is masked as one text below, and refused by whoever reads it.
        }
        return mask(output);
    }

    private final class Masking {

        private final String schema;
        private final List<Verbatim> sources;

        Masking(Prompt prompt) {
            schema = prompt.outputSchema();
            sources = prompt.sources().stream()
                    .map(Source::text)
                    .map(MaskedText::value)
                    .map(Verbatim::of)
                    .toList();
        }

        Map<String, @Nullable Object> object(Map<?, ?> object) {
            var masked = new LinkedHashMap<String, @Nullable Object>();
            object.forEach((key, part) -> masked.put(text(key.toString()), value(part)));
            return masked;
        }

        private @Nullable Object value(@Nullable Object value) {
            return switch (value) {
                case Map<?, ?> map -> object(map);
                case List<?> list -> {
                    var masked = new ArrayList<@Nullable Object>();
                    list.forEach(part -> masked.add(value(part)));
                    yield masked;
                }
                case String text -> text(text);
                case null, default -> value;
            };
        }

        private String text(String text) {
            var visible = Visible.of(text);
            return isKnown(visible)
                    ? visible
                    : masker.mask(new RawText(visible)).value();
        }

        private boolean isKnown(String text) {
            return schema.contains(new String(Json.write(text), StandardCharsets.UTF_8))
                    || sources.stream().anyMatch(source -> source.contains(Verbatim.of(text)));
        }
    }
}
