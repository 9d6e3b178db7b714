package dev.millrace.search;

import java.util.Optional;

/// What to tell of each result besides the result.
///
/// @param context how many chunks before and after it to show
/// @param highlight how to show where words of the query stand in it
/// @param explain whether to say how it came about
public record Wishes(int context, Optional<Highlight> highlight, boolean explain) {

    /// Nothing besides.
    public static final Wishes NONE = new Wishes(0, Optional.empty(), false);

    /// As many neighbours as are shown on each side.
    public static final int MOST_CONTEXT = 3;

    /// How to show where words of the query stand.
    public enum Highlight {
        /// Positions in the text.
        OFFSETS,
        /// The text as HTML: everything escaped, and the words within `<mark>`.
        HTML
    }

    public Wishes {
        if (context < 0 || context > MOST_CONTEXT) {
            throw new IllegalArgumentException("context must be 0 to " + MOST_CONTEXT);
        }
    }

    /// Whether the chunks must be read again for it.
    public boolean needsReading() {
        return context > 0 || highlight.isPresent();
    }
}
