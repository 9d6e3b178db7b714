package dev.millrace.ingestion.index;

import dev.millrace.models.HashingEmbedder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Indexes in memory, one for each embedder, named after it.
public final class InMemoryIndexes implements KnowledgeIndexes {

    private final Map<String, InMemoryKnowledge> indexes = new HashMap<>();
    private String searched;

    public InMemoryIndexes(String searched) {
        this.searched = "index-of-" + searched;
    }

    @Override
    public OpenIndex current() {
        return open(searched, searched);
    }

    @Override
    public Optional<String> searched() {
        return Optional.of(searched);
    }

    @Override
    public OpenIndex prepare(String embedder) {
        return open("index-of-" + embedder, embedder);
    }

    @Override
    public OpenIndex open(String index, String embedder) {
        return new OpenIndex(index, new HashingEmbedder(), of(index));
    }

    @Override
    public Counts count(String index, long below) {
        var found = of(index).visible().stream()
                .map(InMemoryKnowledge.Stored::entry)
                .filter(entry -> entry.of().version() < below && entry.chunk() >= 0)
                .toList();
        return new Counts(found.stream().filter(entry -> entry.chunk() == 0).count(), found.size());
    }

    @Override
    public void turnTo(String index) {
        searched = index;
    }

    /// The index of that name.
    public InMemoryKnowledge of(String index) {
        return indexes.computeIfAbsent(index, _ -> new InMemoryKnowledge());
    }
}
