package dev.millrace.ingestion.index;

import dev.millrace.ingestion.index.KnowledgeWriter.Close;
import dev.millrace.ingestion.index.KnowledgeWriter.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Since when and until when each version of some documents is the one known.
///
/// A version ends where the first of its successors begins: at every instant exactly one version is known, the latest
/// that had been committed by then. Successors need not begin in the order of their numbers, because every commit is
/// stamped by another clock; the rule holds all the same, and whoever learns of versions in another order comes to the
/// same ends.
final class Timeline {

    private final Map<DocumentVersion.Key, NavigableMap<Long, Instant>> begins = new HashMap<>();

    Timeline(Collection<DocumentVersion> versions, Collection<Standing> standing) {
        versions.forEach(version -> add(version.key(), version.version(), version.knownFrom()));
        standing.forEach(entry -> add(entry.document(), entry.version(), entry.knownFrom()));
    }

    private void add(DocumentVersion.Key document, long version, Instant from) {
        begins.computeIfAbsent(document, _ -> new TreeMap<>()).put(version, from);
    }

    /// When that version ends; empty for the latest.
    Optional<Instant> end(DocumentVersion version) {
        return end(version.key(), version.version());
    }

    private Optional<Instant> end(DocumentVersion.Key document, long version) {
        return begins.getOrDefault(document, new TreeMap<>()).tailMap(version, false).values().stream()
                .min(Instant::compareTo);
    }

    /// What must be done to the entries that end too late.
    List<Close> closing(Collection<Standing> standing) {
        return standing.stream().flatMap(this::closing).toList();
    }

    private Stream<Close> closing(Standing entry) {
        return end(entry.document(), entry.version())
                .filter(end -> entry.knownUntil().map(end::isBefore).orElse(true))
                .map(end -> new Close(entry, end))
                .stream();
    }
}
