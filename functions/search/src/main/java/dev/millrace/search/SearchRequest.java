package dev.millrace.search;

import dev.millrace.core.text.MaskedText;
import dev.millrace.search.paging.PageStart;
import dev.millrace.search.scope.SearchScope;
import java.util.Optional;

/// What one reader looks for.
///
/// @param limit how many documents at most, 1 to 100
/// @param start where the page begins; the first page, if absent
/// @param origin what the ledger tells of where the request came from
public record SearchRequest(
        MaskedText query, SearchScope scope, int limit, Optional<PageStart> start, Wishes wishes, Origin origin) {

    /// As many documents as one search returns at most.
    public static final int MOST = 100;
    /// As many characters as a query has at most.
    public static final int LONGEST_QUERY = 2_000;

    public SearchRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST);
        }
    }

    /// The first page, and nothing besides.
    public SearchRequest(MaskedText query, SearchScope scope, int limit) {
        this(query, scope, limit, Optional.empty(), Wishes.NONE, Origin.UNKNOWN);
    }
}
