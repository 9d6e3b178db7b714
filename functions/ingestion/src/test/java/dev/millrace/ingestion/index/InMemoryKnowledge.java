package dev.millrace.ingestion.index;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A knowledge index in memory, which fails on demand as the real one does.
public final class InMemoryKnowledge implements KnowledgeWriter {

    private static final int DIMENSIONS = 384;

    private record Name(TenantId tenant, DocumentId document, int chunk) {}

    private final Map<Name, KnowledgeEntry> written = new ConcurrentHashMap<>();
    private final AtomicInteger writes = new AtomicInteger();
    private volatile Map<Name, KnowledgeEntry> visible = Map.of();
    private volatile int failingWrite = -1;

    /// The write of that number, from 0, is answered by nobody.
    public InMemoryKnowledge downAtWrite(int number) {
        failingWrite = number;
        return this;
    }

    @Override
    public void prepare() {
        // Memory is always ready.
    }

    @Override
    public List<Unwritten> write(List<KnowledgeEntry> entries) {
        if (writes.getAndIncrement() == failingWrite) {
            throw new Transient("the fake index is down, as it was told to be");
        }
        var unwritten = new ArrayList<Unwritten>();
        entries.forEach(entry -> write(entry).ifPresent(unwritten::add));
        return unwritten;
    }

    private Optional<Unwritten> write(KnowledgeEntry entry) {
        if (entry.vector().components().length != DIMENSIONS) {
            return Optional.of(new Unwritten.Refused(entry, "mapper_parsing_exception"));
        }
        var name = new Name(entry.document().tenant(), entry.document().documentId(), entry.chunk());
        var there = written.get(name);
        if (there != null && there.version() > entry.version()) {
            return Optional.of(new Unwritten.Superseded(entry));
        }
        written.put(name, entry);
        return Optional.empty();
    }

    @Override
    public void publish() {
        visible = Map.copyOf(written);
    }

    @Override
    public void remove(Collection<Obsolete> documents) {
        for (var obsolete : documents) {
            written.values()
                    .removeIf(entry -> entry.document().tenant().equals(obsolete.tenant())
                            && entry.document().documentId().equals(obsolete.document())
                            && entry.version() < obsolete.below());
        }
        publish();
    }

    /// What a search can find of a document, chunk by chunk.
    public List<KnowledgeEntry> visible(TenantId tenant, DocumentId document) {
        return visible.values().stream()
                .filter(entry -> entry.document().tenant().equals(tenant)
                        && entry.document().documentId().equals(document))
                .sorted(Comparator.comparingInt(KnowledgeEntry::chunk))
                .toList();
    }
}
