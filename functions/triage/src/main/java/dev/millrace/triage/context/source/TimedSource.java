package dev.millrace.triage.context.source;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.log.Log;
import dev.millrace.triage.context.SourceReport;
import dev.millrace.triage.context.source.Memory.Remembered;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A source that is asked for several things at once, no longer than it may take. What it said lately counts as its
/// answer; what it said before that, if it does not answer now. It never fails.
public final class TimedSource<K, V> {

    private static final Log LOG = Log.of(TimedSource.class);

    private final String name;
    private final Limits limits;
    private final Asking<K, V> asking;
    private final Executor executor;
    private final InstantSource clock;
    private final Memory<Asked<K>, V> memory = new Memory<>();

    /// @param name as reports call it
    /// @param executor asks, on threads that may wait
    public TimedSource(String name, Limits limits, Asking<K, V> asking, Executor executor, InstantSource clock) {
        this.name = name;
        this.limits = limits;
        this.asking = asking;
        this.executor = executor;
        this.clock = clock;
    }

    /// How long a source may take, and how long its answers are as good as new ones.
    public record Limits(Duration timeout, Duration fresh) {}

    /// What a source is.
    @FunctionalInterface
    public interface Asking<K, V> {

        /// What it finds, by key; a key may be missing. May throw anything.
        Map<K, List<V>> ask(TenantId tenant, Set<K> keys);
    }

    private record Asked<K>(TenantId tenant, K key) {}

    /// As reports call it.
    public String name() {
        return name;
    }

    /// An answer for each key. Never completes exceptionally.
    public CompletableFuture<Map<K, Answer<V>>> ask(TenantId tenant, Set<K> keys) {
        var started = clock.instant();
        var unknown = new HashSet<>(keys);
        unknown.removeIf(key ->
                recalled(tenant, key).filter(said -> isFresh(said, started)).isPresent());
        if (unknown.isEmpty()) {
            return CompletableFuture.completedFuture(answers(tenant, keys, started, SourceReport.ANSWERED));
        }
        return CompletableFuture.runAsync(() -> learn(tenant, unknown, started), executor)
                .orTimeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .handle((_, failure) -> answers(tenant, keys, started, state(failure)));
    }

    private void learn(TenantId tenant, Set<K> keys, Instant at) {
        var found = asking.ask(tenant, keys);
        keys.forEach(key ->
                memory.keep(new Asked<>(tenant, key), new Remembered<>(found.getOrDefault(key, List.of()), at)));
    }

    private String state(@Nullable Throwable failure) {
        if (failure == null) {
            return SourceReport.ANSWERED;
        }
        var late = failure instanceof TimeoutException;
        LOG.warn("source degraded", Map.of("source", name, "late", late, "failure", rootOf(failure)));
        return late ? SourceReport.LATE : SourceReport.FAILED;
    }

    private static Class<?> rootOf(Throwable failure) {
        return Optional.ofNullable(failure.getCause()).orElse(failure).getClass();
    }

    private Map<K, Answer<V>> answers(TenantId tenant, Set<K> keys, Instant started, String state) {
        var now = clock.instant();
        var tookMs = Duration.between(started, now).toMillis();
        var answers = new HashMap<K, Answer<V>>();
        for (var key : keys) {
            var said = recalled(tenant, key).orElseGet(() -> new Remembered<>(List.of(), now));
            var age = Math.max(0, Duration.between(said.at(), now).toSeconds());
            answers.put(
                    key,
                    new Answer<>(
                            said.values(), new SourceReport(name, said.values().size(), age, tookMs, state)));
        }
        return answers;
    }

    private Optional<Remembered<V>> recalled(TenantId tenant, K key) {
        return memory.recall(new Asked<>(tenant, key));
    }

    private boolean isFresh(Remembered<V> said, Instant now) {
        return now.isBefore(said.at().plus(limits.fresh()));
    }
}
