package dev.millrace.ingestion.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Which of some versions an index has already.
///
/// @param documents that it has whole
/// @param chunks of those
/// @param missing those that it has not, or not whole
record Present(int documents, int chunks, List<DocumentVersion> missing) {

    static Present of(List<DocumentVersion> versions, KnowledgeWriter writer) {
        var names = new HashMap<DocumentVersion, List<KnowledgeEntry>>();
        versions.forEach(version -> names.put(version, names(version)));
        var there = new HashSet<>(
                writer.present(names.values().stream().flatMap(List::stream).toList()));
        there.addAll(
                writer.present(versions.stream().map(KnowledgeEntry::nothingOf).toList()));
        var missing = new ArrayList<DocumentVersion>();
        var documents = 0;
        var chunks = 0;
        for (var version : versions) {
            var entries = names.getOrDefault(version, List.of());
            if (there.containsAll(entries)) {
                documents++;
                chunks += entries.size();
            } else if (!there.contains(KnowledgeEntry.nothingOf(version))) {
                missing.add(version);
            }
        }
        return new Present(documents, chunks, missing);
    }

    private static List<KnowledgeEntry> names(DocumentVersion version) {
        return Passage.of(version).stream()
                .map(passage -> new KnowledgeEntry(version, passage.chunk(), passage.chunks(), Optional.empty()))
                .toList();
    }
}
