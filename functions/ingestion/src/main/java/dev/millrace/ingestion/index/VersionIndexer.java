package dev.millrace.ingestion.index;

import dev.millrace.core.error.Transient;
import dev.millrace.ingestion.index.Knowledge.OpenIndex;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// Brings versions of documents into an index, and lets each end where its successor begins.
///
/// While one slice is embedded, the one before it is written. Each bulk request brings whole documents, and ends the
/// versions that they replace. When all is visible, it looks again: a writer of another version that was under way at
/// the same time may not have seen ours, but then we see its own, and one of both sets the ends right. So it converges,
/// whoever comes first, breaks off or comes again.
public final class VersionIndexer {

    /// Large enough that a request is worth its while, small enough that the first one leaves soon.
    static final int SLICE = 64;

    /// Every look but the first follows a change that another writer made meanwhile to the same documents.
    private static final int LOOKS = 20;

    private final OpenIndex index;

    public VersionIndexer(OpenIndex index) {
        this.index = index;
    }

    /// Returns when they can be found.
    Progress index(List<DocumentVersion> versions) {
        var progress = write(versions);
        finish(versions);
        return progress;
    }

    /// As [#index], without embedding again what is there already, whole or as one that cannot be searched.
    ///
    /// @return what can be found of all of them
    public Found complete(List<DocumentVersion> versions) {
        var present = Present.of(versions, index.writer());
        var progress = write(present.missing());
        finish(versions);
        return new Found(present.documents() + progress.documents(), present.chunks() + progress.chunks());
    }

    /// What can be found.
    public record Found(int documents, int chunks) {}

    private Progress write(List<DocumentVersion> versions) {
        var passages = versions.stream()
                .flatMap(version -> Passage.of(version).stream())
                .toList();
        var progress = new Progress(passages);
        var whole = new WholeDocuments(index.writer(), progress);
        var slices = new SliceEmbedder(index.embedder());
        Lanes.run(slices(passages), slices::embed, whole::add);
        whole.write();
        return progress;
    }

    private void finish(List<DocumentVersion> versions) {
        if (!versions.isEmpty()) {
            index.writer().publish();
            settle(versions);
        }
    }

    private void settle(Collection<DocumentVersion> versions) {
        for (var look = 0; look < LOOKS; look++) {
            var standing = index.writer().standing(versions);
            var closing = new Timeline(List.of(), standing).closing(standing);
            if (closing.isEmpty()) {
                return;
            }
            index.writer().write(List.copyOf(closing));
            index.writer().publish();
        }
        throw new Transient("Other writers change the same documents of index %s all the time: try again later."
                .formatted(index.name()));
    }

    private static List<List<Passage>> slices(List<Passage> passages) {
        return IntStream.iterate(0, start -> start < passages.size(), start -> start + SLICE)
                .mapToObj(start -> passages.subList(start, Math.min(passages.size(), start + SLICE)))
                .toList();
    }
}
