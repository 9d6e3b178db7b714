package dev.millrace.bench.search.isolation;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.knowledge.KnowledgeChunk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Documents of 20 tenants, of every tier, valid for random hours and replaced by new versions at random.
///
/// Tenants have documents of the same ids and words, and windows end on whole hours, so that questions often fall on
/// their ends: errors live there. One tenant has more than a search takes as candidates.
final class Library {

    static final int TENANTS = 20;
    static final int HOURS = 48;

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DOCUMENTS = 40;
    private static final int MANY_DOCUMENTS = 1_000;
    private static final int WORDS_OF_A_CHUNK = 6;
    private static final List<String> SYLLABLES = List.of("ba", "do", "ki", "lu", "mo", "na", "pu", "ra");

    private final Random random;
    private final List<Entry> entries = new ArrayList<>();

    Library(long seed) {
        random = new Random(seed);
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            int documents = tenant == 0 ? MANY_DOCUMENTS : DOCUMENTS;
            for (int document = 0; document < documents; document++) {
                addVersions(tenant(tenant), "document-" + document);
            }
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    static TenantId tenant(int number) {
        return new TenantId("tenant-" + number);
    }

    static Instant hour(int number) {
        return BEGINNING.plusSeconds(number * 3_600L);
    }

    /// One of 64, which no stemming changes.
    static String word(Random random) {
        return SYLLABLES.get(random.nextInt(SYLLABLES.size())) + SYLLABLES.get(random.nextInt(SYLLABLES.size())) + "k";
    }

    private void addVersions(TenantId tenant, String documentId) {
        int from = random.nextInt(HOURS / 2);
        for (long version = 1; from < HOURS; version++) {
            int until = from + 1 + random.nextInt(HOURS);
            addVersion(tenant, documentId, version, window(from, until));
            from = until;
        }
    }

    private void addVersion(TenantId tenant, String documentId, long version, Entry.Window known) {
        var tier = SecurityTier.values()[random.nextInt(SecurityTier.values().length)];
        int begin = random.nextInt(HOURS);
        var valid = window(begin, begin + 1 + random.nextInt(HOURS));
        var embeddingVersion = random.nextInt(10) == 0 ? "an-older-model" : HashedEmbedder.VERSION;
        int chunks = 1 + random.nextInt(3);
        for (int chunk = 0; chunk < chunks; chunk++) {
            var id = KnowledgeChunk.id(tenant, new DocumentId(documentId), version, chunk);
            entries.add(new Entry(
                    id, tenant, tier, documentId, chunk, chunks, words(), valid, known, version, embeddingVersion));
        }
    }

    private static Entry.Window window(int from, int until) {
        return new Entry.Window(hour(from), until > HOURS ? Optional.empty() : Optional.of(hour(until)));
    }

    private List<String> words() {
        return IntStream.range(0, WORDS_OF_A_CHUNK).mapToObj(_ -> word(random)).toList();
    }
}
