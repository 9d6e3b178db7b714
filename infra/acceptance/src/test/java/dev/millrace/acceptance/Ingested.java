package dev.millrace.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.millrace.acceptance.Expected.Document;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.files.FileBuckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.delta.DeltaDocumentTable;
import dev.millrace.ingestion.table.DocumentRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a suite has in its table and in its index, read past its own functions.
final class Ingested {

    private final Path buckets;
    private final SearchNode node;

    Ingested(RunningSuite suite) {
        this.buckets = suite.data().resolve("s3/buckets");
        this.node = new SearchNode(suite.url("opensearch"));
    }

    /// Every row of the table.
    List<DocumentRow> rows() throws IOException {
        var table = new DeltaDocumentTable(
                new FileBuckets(buckets), new ObjectPointer(lake(), "tables/documents"), InstantSource.system());
        try (var rows = table.snapshot().rows()) {
            return rows.toList();
        }
    }

    /// Every title and text of the table.
    String texts() throws IOException {
        return rows().stream()
                .map(row -> row.title().map(MaskedText::value).orElse("") + "\n"
                        + row.text().value())
                .collect(joining("\n"));
    }

    /// Every entry of the index.
    List<SearchNode.Entry> entries() throws IOException, InterruptedException {
        return node.entries();
    }

    /// What was never sent and is there all the same.
    List<String> strangers(Collection<Document> sent) throws IOException, InterruptedException {
        return Stream.concat(
                        rows().stream().map(Ingested::document),
                        entries().stream().map(entry -> new Document(entry.tenant(), entry.documentId())))
                .filter(document -> !sent.contains(document))
                .map(Document::toString)
                .distinct()
                .toList();
    }

    /// What is wrong, if each of these documents should be in the table once and in the index whole.
    List<String> problems(Collection<Document> expected) throws IOException, InterruptedException {
        var problems = new ArrayList<String>();
        var rows = rows().stream().collect(groupingBy(Ingested::document));
        var entries = entries().stream().collect(groupingBy(entry -> new Document(entry.tenant(), entry.documentId())));
        for (var document : expected) {
            var found = rows.getOrDefault(document, List.of());
            if (found.size() != 1) {
                problems.add("%s has %d rows: %s".formatted(document, found.size(), origins(found)));
            } else {
                problems.addAll(indexProblems(found.getFirst(), entries.getOrDefault(document, List.of())));
            }
        }
        return problems;
    }

    private static Document document(DocumentRow row) {
        return new Document(row.tenant().value(), row.documentId().value());
    }

    /// Tells whether one batch came twice, or two batches brought the same submission.
    private static List<String> origins(List<DocumentRow> rows) {
        return rows.stream()
                .map(row -> "submission %s of batch %s".formatted(row.submissionId(), row.batchId()))
                .toList();
    }

    /// Chunks 0 to n-1, each once, all of this row, of its one version, and together its whole text.
    private static List<String> indexProblems(DocumentRow row, List<SearchNode.Entry> entries) {
        var problems = new ArrayList<String>();
        var chunks = entries.stream().collect(groupingBy(SearchNode.Entry::chunk, counting()));
        var complete = IntStream.range(0, chunks.size()).allMatch(chunk -> chunks.getOrDefault(chunk, 0L) == 1)
                && entries.stream().allMatch(entry -> entry.chunks() == chunks.size());
        if (entries.isEmpty() || !complete) {
            problems.add("%s has the chunks %s".formatted(document(row), chunks));
        }
        if (!entries.stream().allMatch(entry -> entry.submissionId().equals(row.submissionId()))) {
            problems.add("%s has chunks of another submission".formatted(document(row)));
        }
        if (entries.stream().map(SearchNode.Entry::version).distinct().count() > 1
                || !entries.stream().allMatch(SearchNode.Entry::latest)) {
            problems.add("%s has more than its one version".formatted(document(row)));
        }
        var missing = words(row.text().value());
        entries.forEach(entry -> missing.removeAll(words(entry.text())));
        if (!missing.isEmpty()) {
            problems.add("%s lacks the words %s in the index".formatted(document(row), missing));
        }
        return problems;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    private String lake() throws IOException {
        try (var folders = Files.list(buckets)) {
            return folders.filter(bucket -> Files.isDirectory(bucket.resolve("tables/documents")))
                    .map(bucket -> bucket.getFileName().toString())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no bucket holds the table"));
        }
    }
}
