package dev.millrace.search.paging;

import dev.millrace.search.plan.RetrievalRule;
import java.time.Instant;

/// Where a page begins, and what the pages of one search have in common.
///
/// @param from how many documents to pass over
/// @param asOf when the documents of all pages must hold
/// @param wordsOnly whether the first page was found by words alone
/// @param policy the rules that planned the first page
/// @param index the index that answered it
public record PageStart(int from, Instant asOf, boolean wordsOnly, String policy, String index) {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    public PageStart {
        if (asOf.isBefore(FIRST) || asOf.isAfter(LAST)) {
            throw new IllegalArgumentException("a date has a year of four digits");
        }
        if (from < 1 || from > 2 * RetrievalRule.Way.DEEPEST) {
            throw new IllegalArgumentException("a page that follows another begins after a document");
        }
    }
}
