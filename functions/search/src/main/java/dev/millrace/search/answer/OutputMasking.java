package dev.millrace.search.answer;

import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import dev.millrace.language.Prompt;

/// Masks what a model wrote, before anything reads it.
public interface OutputMasking {

    /// The output with every text in it masked, but those that a source of the prompt says word by word: they are
    /// masked as their source is. What is no JSON is masked as one text.
    MaskedText mask(RawText output, Prompt prompt);

    /// A text from elsewhere, masked, and free of characters that nobody sees.
    MaskedText mask(RawText text);

    /// What it masks by.
    String policy();
}
