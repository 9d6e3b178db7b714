package dev.millrace.ingestion.table;

import java.util.function.Supplier;
import java.util.stream.Stream;

/// The table as it was at one version.
///
/// @param version -1 if nothing was ever committed
/// @param read opens the rows anew at every call
public record TableSnapshot(long version, Supplier<Stream<DocumentRow>> read) {

    /// Every row, in no particular order. Read lazily: close the stream.
    public Stream<DocumentRow> rows() {
        return read.get();
    }
}
