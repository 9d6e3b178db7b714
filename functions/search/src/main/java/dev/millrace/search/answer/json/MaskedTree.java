package dev.millrace.search.answer.json;

import dev.millrace.core.text.MaskedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON whose texts were masked before it was written.
final class MaskedTree {

    private MaskedTree() {}

    /// The same value with its texts as masked texts.
    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var masked = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, part) -> masked.put(key.toString(), of(part)));
                yield masked;
            }
            case List<?> list -> {
                var masked = new ArrayList<@Nullable Object>();
                list.forEach(part -> masked.add(of(part)));
                yield masked;
            }
            case String text -> MaskedText.alreadyMasked(text);
            case null, default -> value;
        };
    }
}
