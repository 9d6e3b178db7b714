package dev.millrace.models;

import dev.millrace.core.error.MillraceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The embedder whose vectors the searched index holds, for queries: it changes when searches turn to another index.
///
/// Take it once for each query, so that vector and version are of one model. Thread-safe.
public final class SearchedEmbedder implements Supplier<Embedder> {

    /// What an index says is believed for so long.
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private final Embedders embedders;
    private final Supplier<Optional<String>> ask;
    private final InstantSource clock;
    private volatile @Nullable Answer last;

    private record Answer(Embedder embedder, Instant at) {}

    /// @param ask for the name of the embedder that the searched index was made with; empty if there is no index yet
    public SearchedEmbedder(Embedders embedders, Supplier<Optional<String>> ask, InstantSource clock) {
        this.embedders = embedders;
        this.ask = ask;
        this.clock = clock;
    }

    /// The embedder of now, or that of before while the index does not answer.
    @Override
    public Embedder get() {
        var known = last;
        var now = clock.instant();
        if (known != null && now.isBefore(known.at().plus(TRUSTED))) {
            return known.embedder();
        }
        var current = new Answer(current(known), now);
        last = current;
        return current.embedder();
    }

    private Embedder current(@Nullable Answer known) {
        try {
            return ask.get().map(embedders::open).orElseGet(embedders::chosen);
        } catch (MillraceException unavailable) {
            return known == null ? embedders.chosen() : known.embedder();
        }
    }
}
