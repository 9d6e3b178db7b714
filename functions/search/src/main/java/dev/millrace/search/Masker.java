package dev.millrace.search;

import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;

/// Masks what a person typed, before anything else reads it.
@FunctionalInterface
public interface Masker {

    MaskedText mask(RawText text);
}
