package dev.millrace.search.answer;

import dev.millrace.core.text.MaskedText;
import dev.millrace.language.Stop;

/// What a model was asked, and what came of it.
///
/// @param promptHash SHA-256 of the whole prompt as canonical JSON (RFC 8785)
public record Exchange(String provider, String model, String promptHash, Heard heard) {

    /// What came of asking.
    public sealed interface Heard permits Said, Silent {}

    /// The model wrote something. Texts in it are masked, and free of characters that nobody sees.
    ///
    /// @param output JSON if it wrote JSON; nothing is known of it yet
    public record Said(MaskedText output, Stop stop, int promptTokens, int completionTokens) implements Heard {}

    /// The model could not be heard.
    ///
    /// @param why `model-unavailable`, `model-too-slow`, `model-denied` or `model-failed`
    public record Silent(String why) implements Heard {}
}
