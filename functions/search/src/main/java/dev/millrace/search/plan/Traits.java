package dev.millrace.search.plan;

import dev.millrace.core.text.MaskedText;
import java.util.List;

/// What rules may go by.
///
/// @param words how many there are
/// @param quoted phrases in quotes
/// @param identifiers words that are written as identifiers or code are
record Traits(QueryClass queryClass, int words, List<MaskedText> quoted, List<MaskedText> identifiers) {}
