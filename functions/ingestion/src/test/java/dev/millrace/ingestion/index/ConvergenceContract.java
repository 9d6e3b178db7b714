package dev.millrace.ingestion.index;

import static dev.millrace.ingestion.index.Masked.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.error.Transient;
import dev.millrace.models.HashingEmbedder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the order in which versions are indexed, however often and at once, and wherever a writer dies: in the end
/// every instant has exactly the version that was the latest committed by then.
public abstract class ConvergenceContract {

    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");
    private static final int DOCUMENTS = 3;
    private static final int VERSIONS = 5;
    private static final int WRITERS = 3;

    private final String prefix = UUID.randomUUID() + "-";

    /// One that all writers of a test write to.
    protected abstract KnowledgeWriter writer();

    /// What is visible of a document.
    protected abstract List<Seen> visible(DocumentVersion.Key document) throws Exception;

    /// An entry that has text.
    public record Seen(long version, int chunk, Instant from, Optional<Instant> until) {

        boolean isKnown(Instant at) {
            return !from.isAfter(at) && until.map(at::isBefore).orElse(true);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_order_any_repetition_any_crash_leads_to_the_same_end(long seed) throws Exception {
        var random = new Random(seed);
        var history = history(random);
        var work = new ArrayList<List<DocumentVersion>>();
        for (var version = 1; version <= VERSIONS; version++) {
            var of = version;
            var batch = history.stream().filter(one -> one.version() == of).toList();
            work.addAll(Collections.nCopies(1 + random.nextInt(2), batch));
        }
        Collections.shuffle(work, random);

        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var running = new ArrayList<Future<?>>();
            work.forEach(batch -> {
                var crashes = random.nextInt(10);
                running.add(writers.submit(() -> indexUntilDone(batch, crashes)));
            });
            for (var one : running) {
                one.get();
            }
        }

        for (var document = 0; document < DOCUMENTS; document++) {
            expectOneVersionAtEveryInstant(key(document), history);
        }
    }

    protected static List<Long> seeds() {
        return List.of(1L, 2L, 3L, 4L);
    }

    @Test
    void while_a_version_replaces_another_one_of_them_is_seen_whole_whoever_refreshes() throws Exception {
        var first = version(0, 1, 3, START);
        index(List.of(first), writer());

        var watching = watched(() -> {
            writer().publish();
            assertThat(chunksKnownNow(key(0))).isIn(3L, 2L);
        });
        index(List.of(version(0, 2, 2, START.plusSeconds(5))), watching);

        assertThat(chunksKnownNow(key(0))).isEqualTo(2);
    }

    /// Commits of several writers, whose clocks disagree.
    private List<DocumentVersion> history(Random random) {
        var history = new ArrayList<DocumentVersion>();
        for (var version = 1; version <= VERSIONS; version++) {
            var at = START.plusSeconds(version).plusMillis(random.nextInt(5_000) - 2_500);
            for (var document = 0; document < DOCUMENTS; document++) {
                if (random.nextInt(4) > 0) {
                    history.add(version(document, version, 1 + random.nextInt(3), at));
                }
            }
        }
        return history;
    }

    private DocumentVersion version(int document, long version, int chunks, Instant at) {
        var text = ("Sentence of version " + version + ". ").repeat(chunks * 60);
        return new DocumentVersion(Masked.document(key(document).document().value(), text), version, at);
    }

    private DocumentVersion.Key key(int document) {
        return new DocumentVersion.Key(ACME, new DocumentId(prefix + document));
    }

    private void expectOneVersionAtEveryInstant(DocumentVersion.Key document, List<DocumentVersion> history)
            throws Exception {
        var versions =
                history.stream().filter(one -> one.key().equals(document)).toList();
        var seen = visible(document);
        var instants = history.stream()
                .map(DocumentVersion::knownFrom)
                .flatMap(from -> Stream.of(from.minusMillis(1), from))
                .distinct()
                .toList();
        for (var at : instants) {
            var expected = versions.stream()
                    .filter(one -> !one.knownFrom().isAfter(at))
                    .max(Comparator.comparingLong(DocumentVersion::version));
            assertThat(seen.stream()
                            .filter(entry -> entry.isKnown(at))
                            .map(entry -> entry.version() + "#" + entry.chunk()))
                    .as("%s as of %s", document, at)
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .flatMap(one -> Passage.of(one).stream())
                            .map(chunk -> chunk.of().version() + "#" + chunk.chunk())
                            .toList());
        }
    }

    private long chunksKnownNow(DocumentVersion.Key document) throws Exception {
        return visible(document).stream()
                .filter(entry -> entry.isKnown(Instant.now()))
                .count();
    }

    /// As a workflow does it that retries.
    private void indexUntilDone(List<DocumentVersion> versions, int crashes) {
        for (var attempt = 0; attempt < 20; attempt++) {
            try {
                index(versions, attempt == 0 ? dyingAt(crashes) : writer());
                return;
            } catch (Transient _) {
                continue;
            }
        }
        throw new AssertionError("never done");
    }

    private static void index(List<DocumentVersion> versions, KnowledgeWriter writer) {
        new VersionIndexer(new Knowledge.OpenIndex("test", new HashingEmbedder(), writer)).index(versions);
    }

    /// Dies at that call, which takes effect.
    private KnowledgeWriter dyingAt(int call) {
        var left = new int[] {call};
        return watched(() -> {
            if (--left[0] == 0) {
                throw new Transient("died, as it was told to");
            }
        });
    }

    private interface Watch {
        void look() throws Exception;
    }

    /// The writer, with somebody who looks after each call.
    private KnowledgeWriter watched(Watch watch) {
        return (KnowledgeWriter) Proxy.newProxyInstance(
                KnowledgeWriter.class.getClassLoader(),
                new Class<?>[] {KnowledgeWriter.class},
                (_, method, arguments) -> {
                    try {
                        var result = method.invoke(writer(), arguments);
                        watch.look();
                        return result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
