package dev.millrace.ingestion.index;

import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps book of what became of every version.
final class Progress {

    private final List<Passage> passages;
    private final Map<DocumentVersion, Rejection> rejections = new LinkedHashMap<>();

    Progress(List<Passage> passages) {
        this.passages = passages;
    }

    void notEmbedded(DocumentVersion version) {
        reject(
                version,
                new Rejected(
                        RejectionCode.EMBEDDING_FAILED,
                        "cannot be embedded by the model: look whether it is text, and upload it again."));
    }

    void refused(DocumentVersion version, String reason) {
        reject(
                version,
                new Rejected(
                        RejectionCode.INDEX_REFUSED,
                        "is refused by the search index (%s): compare it with the mapping of the index."
                                .formatted(reason)));
    }

    private void reject(DocumentVersion version, Rejected why) {
        var document = version.document();
        rejections.putIfAbsent(
                version,
                new Rejection(
                        Optional.of(document.documentId().value()),
                        Optional.of(document.tenant().value()),
                        document.eventId(),
                        Optional.of(document.submissionId()),
                        why.code(),
                        document.documentId() + " " + why.reason(),
                        Optional.empty()));
    }

    List<Rejection> rejections() {
        return List.copyOf(rejections.values());
    }

    /// How many can be found.
    int documents() {
        return Math.toIntExact(found().filter(Passage::isLast).count());
    }

    /// How many chunks those have.
    int chunks() {
        return Math.toIntExact(found().count());
    }

    private Stream<Passage> found() {
        return passages.stream().filter(passage -> !rejections.containsKey(passage.of()));
    }
}
