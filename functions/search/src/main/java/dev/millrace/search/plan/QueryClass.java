package dev.millrace.search.plan;

import java.util.Locale;

/// What kind of thing a reader typed, which decides how to look for it.
public enum QueryClass {
    /// An identifier or a piece of code: `ERR-4711`, `HashMap::new`. Its characters matter, its meaning does not.
    IDENTIFIER,
    /// A few words without a sentence around them: `parental leave germany`.
    KEYWORDS,
    /// Asks for something, in a sentence or by a question word, in any language.
    QUESTION,
    /// Asks how two or more things differ or which is better.
    COMPARISON,
    /// Nothing that documents could answer: a greeting, thanks, or no words at all.
    OUT_OF_SCOPE;

    /// The name in rules, answers and the ledger: `out-of-scope`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads a label.
    ///
    /// @throws IllegalArgumentException if there is no such class
    public static QueryClass of(String label) {
        for (var each : values()) {
            if (each.label().equals(label)) {
                return each;
            }
        }
        throw new IllegalArgumentException("there is no query class " + label);
    }
}
