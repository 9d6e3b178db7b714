package dev.millrace.ingestion.index;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A knowledge index in memory, which fails on demand as the real one does. Every call may be the last of a process:
/// [#downAtCall].
public final class InMemoryKnowledge implements KnowledgeWriter {

    private static final int DIMENSIONS = 384;

    /// An entry and the end of its time.
    public record Stored(KnowledgeEntry entry, Optional<Instant> knownUntil, long sequence) {

        boolean isKnown(Instant at) {
            return !entry.of().knownFrom().isAfter(at)
                    && knownUntil.map(at::isBefore).orElse(true);
        }
    }

    private final Map<String, Stored> written = new LinkedHashMap<>();
    private Map<String, Stored> visible = Map.of();
    private long changes;
    private int callsUntilDown = Integer.MAX_VALUE;

    /// The call of that number, from 1, takes effect, but nobody hears of it; the next one works again.
    public synchronized InMemoryKnowledge downAtCall(int number) {
        callsUntilDown = number;
        return this;
    }

    @Override
    public synchronized List<Standing> standing(Collection<DocumentVersion> versions) {
        return call(() -> {
            var lowest = versions.stream().mapToLong(DocumentVersion::version).min();
            var first = versions.stream().map(DocumentVersion::knownFrom).min(Comparator.naturalOrder());
            var documents = versions.stream().map(DocumentVersion::key).toList();
            return visible.entrySet().stream()
                    .map(InMemoryKnowledge::standing)
                    .filter(entry -> documents.contains(entry.document()))
                    .filter(entry -> entry.version() >= lowest.orElseThrow()
                            || entry.knownUntil()
                                    .map(first.orElseThrow()::isBefore)
                                    .orElse(true))
                    .toList();
        });
    }

    private static Standing standing(Map.Entry<String, Stored> named) {
        var stored = named.getValue();
        var of = stored.entry().of();
        return new Standing(
                named.getKey(),
                new State(stored.sequence(), 1),
                of.key(),
                of.version(),
                of.knownFrom(),
                stored.knownUntil());
    }

    @Override
    public synchronized List<Refused> write(List<Change> changes) {
        return call(() -> {
            var refused = new ArrayList<Refused>();
            changes.forEach(change -> write(change).ifPresent(refused::add));
            return refused;
        });
    }

    private Optional<Refused> write(Change change) {
        switch (change) {
            case Create(var entry, var end) -> {
                if (isOfAnotherSize(entry)) {
                    return Optional.of(new Refused(entry, "mapper_parsing_exception"));
                }
                written.putIfAbsent(id(entry), new Stored(entry, end, ++this.changes));
            }
            case Close(var standing, var end) ->
                written.computeIfPresent(
                        standing.id(),
                        (_, there) -> there.sequence() == standing.state().sequence()
                                ? new Stored(there.entry(), Optional.of(end), ++this.changes)
                                : there);
        }
        return Optional.empty();
    }

    private static boolean isOfAnotherSize(KnowledgeEntry entry) {
        return entry.content()
                .map(content -> content.vector().components().length != DIMENSIONS)
                .orElse(false);
    }

    @Override
    public synchronized void publish() {
        call(() -> visible = Map.copyOf(written));
    }

    @Override
    public synchronized void remove(Collection<KnowledgeEntry> entries) {
        call(() -> written.keySet()
                .removeAll(entries.stream().map(InMemoryKnowledge::id).toList()));
    }

    @Override
    public synchronized Collection<KnowledgeEntry> present(Collection<KnowledgeEntry> entries) {
        return call(() ->
                entries.stream().filter(entry -> written.containsKey(id(entry))).toList());
    }

    private <T> T call(Supplier<T> work) {
        var result = work.get();
        if (--callsUntilDown == 0) {
            throw new Transient("the fake index is down, as it was told to be");
        }
        return result;
    }

    private static String id(KnowledgeEntry entry) {
        return "%s@%d#%d".formatted(entry.of().key(), entry.of().version(), entry.chunk());
    }

    /// What a search can find of a document as of an instant, chunk by chunk.
    public synchronized List<KnowledgeEntry> known(TenantId tenant, DocumentId document, Instant at) {
        var key = new DocumentVersion.Key(tenant, document);
        return visible.values().stream()
                .filter(stored -> stored.entry().of().key().equals(key))
                .filter(stored -> stored.entry().content().isPresent() && stored.isKnown(at))
                .map(Stored::entry)
                .sorted(Comparator.comparingLong(
                                (KnowledgeEntry entry) -> entry.of().version())
                        .thenComparingInt(KnowledgeEntry::chunk))
                .toList();
    }

    /// Everything that is visible.
    public synchronized Collection<Stored> visible() {
        return visible.values();
    }
}
