package dev.millrace.bench.shipped;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.files.FileBuckets;
import dev.millrace.ingestion.delta.DeltaDocumentTable;
import java.nio.file.Path;
import java.time.Clock;

/// Prints the document id of every row of the documents table, read from the files of its bucket.
public final class TableRows {

    private TableRows() {}

    /// @param arguments the folder of the buckets; the bucket of the lake
    public static void main(String[] arguments) {
        var buckets = new FileBuckets(Path.of(arguments[0]));
        var root = new ObjectPointer(arguments[1], "tables/documents");
        try (var rows = new DeltaDocumentTable(buckets, root, Clock.systemUTC())
                .snapshot()
                .rows()) {
            rows.forEach(row -> System.out.println(row.documentId().value()));
        }
    }
}
