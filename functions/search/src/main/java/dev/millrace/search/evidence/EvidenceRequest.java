package dev.millrace.search.evidence;

import dev.millrace.core.text.MaskedText;
import dev.millrace.search.scope.SearchScope;

/// What one reader wants evidence for.
public record EvidenceRequest(MaskedText query, SearchScope scope) {}
