package dev.millrace.core.log;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Decides what of a value a log or a span may show.
public final class Loggable {

    private static final int LONGEST_ID = 256;
    private static final String ID_PUNCTUATION = "-_.:/#$";

    private Loggable() {}

    /// The value as JSON can show it: an id, number, time or masked text itself, of anything else only what it is.
    public static Object of(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Number number -> number;
            case Boolean truth -> truth;
            case SecurityTier tier -> tier.label();
            case Enum<?> constant -> constant.name();
            case Confidence confidence -> confidence.value();
            case Class<?> type -> type.getName();
            case TenantId _, DocumentId _, ObjectPointer _, MaskedText _, Duration _, Temporal _ -> value.toString();
            case Collection<?> several -> several.stream().map(Loggable::of).toList();
            case String text when isId(text) -> text;
            case CharSequence text -> "[withheld: %d characters]".formatted(text.length());
            default -> "[withheld: %s]".formatted(value.getClass().getSimpleName());
        };
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID && text.chars().allMatch(Loggable::isIdCharacter);
    }

    private static boolean isIdCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || ID_PUNCTUATION.indexOf(c) >= 0;
    }
}
