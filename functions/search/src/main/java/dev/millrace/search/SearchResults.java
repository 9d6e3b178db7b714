package dev.millrace.search;

import java.util.List;

/// What a search found, best first, each document once.
///
/// @param tookMs milliseconds for the whole search
/// @param retrievalMs the part of it that the index took
/// @param embeddingVersion the model that read the query
public record SearchResults(List<FoundDocument> results, long tookMs, long retrievalMs, String embeddingVersion) {

    public SearchResults {
        results = List.copyOf(results);
    }
}
