package dev.millrace.search;

import dev.millrace.search.FoundDocument.Explanation;
import java.util.Optional;

/// A document of a page, before it is shown.
record Hit(FoundChunk chunk, double score, Optional<Explanation> explanation) {}
