package dev.millrace.ingestion.parquet;

import java.time.Instant;

/// A finished Parquet file of documents.
///
/// @param rows how many it holds
/// @param validFrom the earliest and latest beginning of validity in it
/// @param ingestedAt the earliest and latest ingestion in it
public record DocumentFile(byte[] content, long rows, Span validFrom, Span ingestedAt) {

    /// From the earliest to the latest instant, both inclusive.
    public record Span(Instant earliest, Instant latest) {

        static final Span EMPTY = new Span(Instant.MAX, Instant.MIN);

        Span including(Instant instant) {
            return new Span(
                    instant.isBefore(earliest) ? instant : earliest, instant.isAfter(latest) ? instant : latest);
        }
    }
}
