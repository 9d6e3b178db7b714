package dev.millrace.ingestion.index;

import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.commit.MaskedDocument;
import dev.millrace.ingestion.index.KnowledgeWriter.Obsolete;
import dev.millrace.ingestion.index.KnowledgeWriter.Unwritten;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps book of what became of every document of a batch.
final class Progress {

    private final List<Passage> passages;
    private final Map<String, Rejection> rejections = new LinkedHashMap<>();
    private final Set<String> superseded = new HashSet<>();

    Progress(List<Passage> passages) {
        this.passages = passages;
    }

    void add(IndexDocuments.SliceOutcome slice) {
        notEmbedded(slice.notEmbedded());
        notWritten(slice.notWritten());
    }

    private void notEmbedded(List<Passage> failed) {
        failed.forEach(passage -> reject(
                passage.document(),
                new Rejected(
                        RejectionCode.EMBEDDING_FAILED,
                        "cannot be embedded by the model: look whether it is text, and upload it again.")));
    }

    private void notWritten(List<Unwritten> unwritten) {
        for (var entry : unwritten) {
            switch (entry) {
                case Unwritten.Superseded newer ->
                    superseded.add(newer.entry().document().submissionId());
                case Unwritten.Refused refused ->
                    reject(
                            refused.entry().document(),
                            new Rejected(
                                    RejectionCode.INDEX_REFUSED,
                                    "is refused by the search index (%s): compare it with the mapping of the index."
                                            .formatted(refused.reason())));
            }
        }
    }

    private void reject(MaskedDocument document, Rejected why) {
        rejections.putIfAbsent(
                document.submissionId(),
                new Rejection(
                        Optional.of(document.documentId().value()),
                        Optional.of(document.tenant().value()),
                        document.eventId(),
                        Optional.of(document.submissionId()),
                        why.code(),
                        document.documentId() + " " + why.reason(),
                        Optional.empty()));
    }

    /// What is left in the index of each document that must go: earlier versions; and this one too, if it is not whole
    /// or there is a later one.
    List<Obsolete> obsolete(long version) {
        return passages.stream()
                .filter(passage -> passage.chunk() == 0)
                .map(Passage::document)
                .map(document -> new Obsolete(
                        document.tenant(), document.documentId(), isFound(document) ? version : version + 1))
                .toList();
    }

    IndexOutcome outcome(IndexRequest request) {
        var found =
                passages.stream().filter(passage -> isFound(passage.document())).toList();
        var documents = found.stream().filter(passage -> passage.chunk() == 0).count();
        return new IndexOutcome(
                request.batchId(),
                request.version(),
                Math.toIntExact(documents),
                found.size(),
                new ArrayList<>(rejections.values()));
    }

    private boolean isFound(MaskedDocument document) {
        return !rejections.containsKey(document.submissionId()) && !superseded.contains(document.submissionId());
    }
}
