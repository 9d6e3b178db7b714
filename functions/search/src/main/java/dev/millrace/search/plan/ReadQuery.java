package dev.millrace.search.plan;

import dev.millrace.core.text.MaskedText;
import java.util.List;

/// A query as rules see it.
///
/// @param quoted different phrases in quotes
/// @param identifiers different words that are written as identifiers or code are
record ReadQuery(Traits traits, List<MaskedText> quoted, List<MaskedText> identifiers) {

    ReadQuery {
        quoted = quoted.stream().distinct().toList();
        identifiers = identifiers.stream().distinct().toList();
    }
}
