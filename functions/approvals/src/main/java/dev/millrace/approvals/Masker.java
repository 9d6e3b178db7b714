package dev.millrace.approvals;

import dev.millrace.core.text.RawText;

/// Takes sensitive values out of what people and programs wrote.
@FunctionalInterface
public interface Masker {

    /// The text, masked.
    String mask(RawText text);
}
