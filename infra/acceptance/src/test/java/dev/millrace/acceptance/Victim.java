package dev.millrace.acceptance;

import java.util.List;
import java.util.stream.Stream;

/// A kind of process that may be killed.
sealed interface Victim {

    /// One of each kind, the launcher last.
    static List<Victim> all() {
        return Stream.<Victim>concat(
                        Stream.of("opensearch", "s3", "dynamodb", "sqs").map(Part::new),
                        Stream.concat(
                                Stream.of(
                                                "SubmitDocuments",
                                                "ExtractText",
                                                "MaskText",
                                                "CommitDocuments",
                                                "IndexDocuments")
                                        .map(Sandbox::new),
                                Stream.of(new Launcher())))
                .toList();
    }

    /// Storage, queues or search.
    record Part(String name) implements Victim {}

    /// Where a function runs.
    record Sandbox(String function) implements Victim {}

    /// The launcher itself; everything else ends with it.
    record Launcher() implements Victim {}
}
