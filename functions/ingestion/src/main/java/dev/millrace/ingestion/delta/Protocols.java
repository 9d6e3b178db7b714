package dev.millrace.ingestion.delta;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.store.ObjectStore;
import io.delta.standalone.actions.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which tables we can work with. Ours stay at reader 1 and writer 2, which every engine understands.
final class Protocols {

    private static final int READER = 1;
    private static final int WRITER = 2;

    private Protocols() {}

    /// Checks that a table needs nothing that we do not know.
    ///
    /// @throws Conflict naming the features that it needs
    static void requireSupported(TableLocation location, Protocol protocol, ObjectStore store) {
        if (protocol.getMinReaderVersion() > READER || protocol.getMinWriterVersion() > WRITER) {
            throw refusal(location, store)
                    .orElseGet(() -> refusal(
                            location,
                            RequiredProtocol.legacy(protocol.getMinReaderVersion(), protocol.getMinWriterVersion())));
        }
    }

    /// Why we do not touch this table, if its log says that we must not.
    static Optional<Conflict> refusal(TableLocation location, ObjectStore store) {
        return new ProtocolInLog(store, location)
                .newest()
                .filter(required -> required.reader() > READER || required.writer() > WRITER)
                .map(required -> refusal(location, required));
    }

    private static Conflict refusal(TableLocation location, RequiredProtocol required) {
        var what = required.reader() > READER
                ? "protocol reader %d, writer %d".formatted(required.reader(), required.writer())
                : "protocol writer %d".formatted(required.writer());
        return new Conflict(
                "Delta table %s needs %s (%s); Millrace knows reader 1, writer 2. Use a newer engine, or drop the feature from the table: ALTER TABLE … DROP FEATURE."
                        .formatted(location, what, String.join(", ", required.beyondOurs())));
    }

    /// What a table's protocol action asks of engines.
    record RequiredProtocol(int reader, int writer, List<String> features) {

        private static final List<String> OURS = List.of("appendOnly", "invariants");

        /// A protocol from before features had names.
        static RequiredProtocol legacy(int reader, int writer) {
            return new RequiredProtocol(reader, writer, List.of());
        }

        List<String> beyondOurs() {
            return Stream.concat(features.stream(), impliedByVersion())
                    .filter(feature -> !OURS.contains(feature))
                    .distinct()
                    .sorted()
                    .toList();
        }

        private Stream<String> impliedByVersion() {
            return switch (writer) {
                case 3 -> Stream.of("checkConstraints");
                case 4 -> Stream.of("changeDataFeed", "checkConstraints", "generatedColumns");
                case 5 -> Stream.of("columnMapping");
                case 6 -> Stream.of("identityColumns");
                default -> features.isEmpty() ? Stream.of("unnamed features") : Stream.empty();
            };
        }
    }
}
