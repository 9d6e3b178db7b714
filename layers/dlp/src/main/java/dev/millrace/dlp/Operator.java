package dev.millrace.dlp;

import dev.millrace.dlp.operator.EachAlone;
import dev.millrace.dlp.operator.KeepLast;
import dev.millrace.dlp.operator.Leave;
import dev.millrace.dlp.operator.Pseudonym;

/// What stands in the masked text where a sensitive value stood.
///
/// Operators keep no state: one serves many threads. What is to be remembered from value to value is kept by the
/// [Replacement] of a document.
@FunctionalInterface
public interface Operator {

    /// Begins to replace the values of a document.
    Replacement forDocument(MaskingScope scope);

    /// Whether it matters to this operator whose text it is. If so, it refuses to work without being told.
    default boolean needsScope() {
        return true;
    }

    /// The type in brackets: `[EMAIL_ADDRESS]`.
    static Operator replaceByType() {
        return new EachAlone((type, _) -> "[" + type + "]");
    }

    /// Nothing.
    static Operator redact() {
        return new EachAlone((_, _) -> "");
    }

    /// Stars, but for the last `count` letters or digits: `**** **** **** 1111`.
    static Operator keepLast(int count) {
        return new EachAlone(new KeepLast(count));
    }

    /// The type and a number, the same for the same value throughout a document: `[PERSON_1]`.
    static Operator pseudonym() {
        return new Pseudonym();
    }

    /// The value itself: spans of that type are none of the policy's concern.
    static Operator leave() {
        return Leave.ALONE;
    }
}
