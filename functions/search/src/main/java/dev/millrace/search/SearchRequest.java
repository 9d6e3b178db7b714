package dev.millrace.search;

import dev.millrace.core.text.MaskedText;
import dev.millrace.search.scope.SearchScope;

/// What one reader looks for.
///
/// @param limit how many documents at most, 1 to 50
public record SearchRequest(MaskedText query, SearchScope scope, int limit) {

    /// As many documents as one search returns at most.
    public static final int MOST = 50;
    /// As many characters as a query has at most.
    public static final int LONGEST_QUERY = 2_000;

    public SearchRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST);
        }
    }
}
