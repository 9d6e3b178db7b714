package dev.millrace.bench.suite;

import dev.millrace.bench.shipped.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Checks that every document is in the Delta table and in the index, once.
record ExactlyOnce(List<String> expected) {

    /// @throws IllegalStateException naming what is missing, doubled or not expected
    void verify(Path home, Path data, Suite suite) throws IOException, InterruptedException {
        var index = new IndexedDocuments(suite.port("opensearch").orElseThrow()).ids();
        require("the index", index);
        var buckets = data.resolve("s3/buckets");
        var rows = new ShippedJvm(home).run(TableRows.class, buckets, lake(buckets));
        require("the Delta table", rows.lines().toList());
        System.out.printf(
                "%d of %d documents are in the Delta table and in the index, each once%n",
                index.size(), expected.size());
    }

    /// @throws IllegalStateException if these are not the expected documents, each once
    void require(String place, Collection<String> found) {
        var difference = new TreeMap<String, Long>(counts(expected));
        counts(found).forEach((id, count) -> difference.merge(id, -count, Long::sum));
        difference.values().removeIf(it -> it == 0);
        if (!difference.isEmpty()) {
            throw new IllegalStateException(
                    "%d documents are missing from %s (positive) or there too often (negative): %s"
                            .formatted(
                                    difference.size(),
                                    place,
                                    new ArrayList<>(difference.entrySet())
                                            .subList(0, Math.min(20, difference.size()))));
        }
    }

    private static Map<String, Long> counts(Collection<String> ids) {
        return ids.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /// The bucket that holds the table, among those of the local S3.
    private static String lake(Path buckets) throws IOException {
        try (var folders = Files.list(buckets)) {
            return folders.filter(bucket -> Files.isDirectory(bucket.resolve("tables/documents/_delta_log")))
                    .map(bucket -> buckets.relativize(bucket).toString())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no Delta table below " + buckets));
        }
    }
}
