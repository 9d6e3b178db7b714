package dev.millrace.ingestion.delta;

import dev.millrace.core.error.Transient;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.ingestion.table.Appended;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Appends to a Delta log with one conditional put.
///
/// Appending reads nothing of the table, so no other commit can contradict it: when another writer takes the version
/// first, the next one is tried, unless the table itself was redefined or the batch turns out to be in it already.
/// A put that fails may have happened all the same; what the log says afterwards counts. Not thread-safe.
final class BlindAppender {

    private static final int ATTEMPTS = 300;
    private static final int FAILURES = 4;
    private static final int LONGEST_TAIL = 200;

    /// Short: whoever comes second costs the winner nothing, and a pause leaves the log idle.
    private static final Backoff WHEN_SECOND = new Backoff(Duration.ofMillis(1), Duration.ofMillis(20));

    private static final Backoff WHEN_FAILED = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1));

    private final ObjectStore store;
    private final TableLocation location;
    private final Supplier<Tip> load;
    private final CommitWriter writer;
    private final InstantSource clock;
    private @Nullable Tip cached;

    /// @param load reads the table's state, creating the table if there is none
    BlindAppender(ObjectStore store, TableLocation location, Supplier<Tip> load, InstantSource clock) {
        this.store = store;
        this.location = location;
        this.load = load;
        this.writer = new CommitWriter(clock);
        this.clock = clock;
    }

    /// Appends all of them that are not in the log yet, in one commit. Batch ids must differ.
    Map<Append, Appended> append(Collection<Append> appends) {
        var failures = 0;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (attempt > 0) {
                    catchUp(tip());
                }
                var outcomes = attempt(appends);
                if (outcomes.isPresent()) {
                    return outcomes.get();
                }
                WHEN_SECOND.pause(attempt);
            } catch (Transient unknown) {
                failures++;
                if (failures == FAILURES) {
                    throw unknown;
                }
                WHEN_FAILED.pause(failures);
            }
        }
        throw new Transient("Delta table %s: other writers committed first %d times in a row; use larger batches"
                .formatted(location, ATTEMPTS));
    }

    /// Empty if another writer was first.
    private Optional<Map<Append, Appended>> attempt(Collection<Append> appends) {
        var tip = tip();
        var outcomes = new HashMap<Append, Appended>();
        appends.forEach(append -> tip.outcome(append).ifPresent(known -> outcomes.put(append, known)));
        var open =
                appends.stream().filter(append -> !outcomes.containsKey(append)).toList();
        if (!open.isEmpty()) {
            if (!store.putIfAbsent(location.commitKey(tip.version() + 1), writer.write(open))) {
                return Optional.empty();
            }
            tip.committed(open);
            open.forEach(append -> outcomes.put(append, append.committedAs(tip.version())));
        }
        return Optional.of(outcomes);
    }

    private Tip tip() {
        var known = cached;
        if (known == null || !known.isTrusted(clock.instant())) {
            known = load.get();
            cached = known;
        }
        return known;
    }

    private void catchUp(Tip tip) {
        for (var read = 0; read < LONGEST_TAIL; read++) {
            var next = store.get(location.commitKey(tip.version() + 1)).map(CommitContent::parse);
            if (next.isEmpty()) {
                return;
            }
            if (next.get().redefinesTable()) {
                break;
            }
            tip.follow(next.get());
        }
        cached = null;
    }
}
