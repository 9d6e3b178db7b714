package dev.millrace.ingestion.index;

import dev.millrace.core.error.Defect;
import dev.millrace.ingestion.index.KnowledgeWriter.Change;
import dev.millrace.ingestion.index.KnowledgeWriter.Create;
import dev.millrace.ingestion.index.KnowledgeWriter.Refused;
import dev.millrace.ingestion.index.SliceEmbedder.Embedded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Collects chunks until their documents are whole, and writes them then: half a document misleads.
///
/// A version that cannot be written whole leaves [KnowledgeEntry#nothingOf], so that the one before does not stay the
/// latest.
final class WholeDocuments {

    private final KnowledgeWriter writer;
    private final Progress progress;
    private final List<Embedded> open = new ArrayList<>();
    private final Map<DocumentVersion, List<KnowledgeEntry>> whole = new LinkedHashMap<>();
    private int entries;

    WholeDocuments(KnowledgeWriter writer, Progress progress) {
        this.writer = writer;
        this.progress = progress;
    }

    /// Takes the passages that come next.
    void add(List<Embedded> slice) {
        for (var one : slice) {
            open.add(one);
            if (one.passage().isLast()) {
                close(one.passage().of());
            }
        }
        if (entries >= VersionIndexer.SLICE) {
            write();
        }
    }

    private void close(DocumentVersion version) {
        var chunks = open.stream().flatMap(one -> one.entry().stream()).toList();
        if (chunks.size() < open.size()) {
            progress.notEmbedded(version);
            chunks = List.of(KnowledgeEntry.nothingOf(version));
        }
        whole.put(version, chunks);
        entries += chunks.size();
        open.clear();
    }

    /// Writes the documents that are whole.
    void write() {
        if (whole.isEmpty()) {
            return;
        }
        var standing = writer.standing(whole.keySet());
        var timeline = new Timeline(whole.keySet(), standing);
        var refused = writer.write(changes(timeline, standing));
        refused.stream()
                .collect(Collectors.toMap(
                        one -> one.entry().of(), Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values()
                .forEach(one -> giveUp(one, timeline));
        whole.clear();
        entries = 0;
    }

    /// Document by document, and the end of the replaced versions at once after the beginning of the new ones.
    private List<Change> changes(Timeline timeline, List<KnowledgeWriter.Standing> standing) {
        var closing = timeline.closing(standing).stream()
                .collect(Collectors.groupingBy(close -> close.entry().document()));
        var changes = new ArrayList<Change>();
        whole.forEach((version, chunks) -> {
            var end = timeline.end(version);
            chunks.forEach(chunk -> changes.add(new Create(chunk, end)));
            changes.addAll(Optional.ofNullable(closing.remove(version.key())).orElse(List.of()));
        });
        return changes;
    }

    private void giveUp(Refused refused, Timeline timeline) {
        var version = refused.entry().of();
        progress.refused(version, refused.reason());
        writer.remove(whole.getOrDefault(version, List.of()));
        var instead = new Create(KnowledgeEntry.nothingOf(version), timeline.end(version));
        if (!writer.write(List.of(instead)).isEmpty()) {
            throw new Defect("The index refuses even to know of a document without its text: look at its mapping.");
        }
    }
}
