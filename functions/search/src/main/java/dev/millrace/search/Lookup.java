package dev.millrace.search;

import dev.millrace.core.text.MaskedText;
import dev.millrace.search.plan.RetrievalPlan;
import dev.millrace.search.scope.SearchScope;
import java.util.Optional;

/// One search as it is put to an index.
///
/// @param vector the query's meaning; if absent, only words are compared
/// @param from how many documents to pass over
/// @param size how many documents at most
public record Lookup(
        MaskedText query, Optional<QueryVector> vector, SearchScope scope, RetrievalPlan plan, int from, int size) {

    /// As many characters of a query as an index reads: each may be a word, and 1,024 words are the most.
    private static final int LONGEST = 900;

    private static final int WHOLE = 100;

    /// The beginning of the query.
    public String words() {
        var text = query.value();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /// Whether words are compared.
    public boolean comparesWords() {
        return wordsWeight() > 0;
    }

    /// Whether meanings are compared.
    public boolean comparesMeaning() {
        return wordsWeight() < WHOLE;
    }

    /// The weight of words in hundredths: that of the plan, or all of it where there is nothing else.
    public int wordsWeight() {
        return vector.isPresent() ? plan.wordsWeight() : WHOLE;
    }
}
