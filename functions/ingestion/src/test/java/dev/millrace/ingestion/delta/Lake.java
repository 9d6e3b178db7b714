package dev.millrace.ingestion.delta;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.StoredObject;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A table in memory, seen by any number of processes of ours and by another engine.
final class Lake {

    static final ObjectPointer ROOT = new ObjectPointer("lake", "tables/documents");

    final InMemoryBuckets buckets = new InMemoryBuckets();
    final ObjectStore store = buckets.open("lake");
    final MutableClock clock = new MutableClock();
    final TableLocation location = new TableLocation(ROOT);

    /// Another lake with the same objects, written just now, and the same time.
    Lake copy() {
        var copy = new Lake();
        copy.clock.advance(Duration.between(Instant.now(), clock.instant()));
        store.list("", "")
                .forEach(object ->
                        copy.store.put(object.key(), store.get(object.key()).orElseThrow()));
        return copy;
    }

    /// The table as a new process opens it.
    DeltaDocumentTable open() {
        return new DeltaDocumentTable(buckets, ROOT, clock);
    }

    Standalone standalone() {
        return new Standalone(store, location, clock);
    }

    KernelTable kernel() {
        return KernelTable.read(store, ROOT.toString());
    }

    List<String> submissions() {
        try (var rows = open().snapshot().rows()) {
            return rows.map(DocumentRow::submissionId).sorted().toList();
        }
    }

    List<String> keys(String prefix) {
        return store.list(location.prefix() + prefix, "").stream()
                .map(StoredObject::key)
                .map(key -> key.substring(location.prefix().length()))
                .toList();
    }

    void commitByHand(long version, String... actions) {
        var content = String.join("\n", actions) + "\n";
        if (!store.putIfAbsent(location.commitKey(version), content.getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalStateException("version %d is taken".formatted(version));
        }
    }
}
