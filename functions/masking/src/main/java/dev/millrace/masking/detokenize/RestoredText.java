package dev.millrace.masking.detokenize;

/// A text with values in place of tokens.
///
/// @param restored how many tokens gave way to their values
/// @param unknown how many stayed, because the caller's tenant has no value for them
public record RestoredText(String text, int restored, int unknown) {

    /// As its counts, so that no log can leak it.
    @Override
    public String toString() {
        return "RestoredText[%d restored, %d unknown]".formatted(restored, unknown);
    }
}
