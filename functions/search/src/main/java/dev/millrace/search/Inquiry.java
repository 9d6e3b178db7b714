package dev.millrace.search;

import dev.millrace.core.text.MaskedText;
import dev.millrace.search.paging.PageStart;
import dev.millrace.search.scope.SearchScope;
import java.util.Optional;

/// A query that is about to be looked for, whether documents or evidence are wanted.
///
/// @param start where a page that follows another begins
public record Inquiry(MaskedText query, SearchScope scope, Optional<PageStart> start, Origin origin) {}
