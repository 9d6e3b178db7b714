package dev.millrace.ingestion.delta;

import dev.millrace.ingestion.table.Appended;
import io.delta.standalone.OptimisticTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What one writer knows of the newest version and of every transaction up to it. Not thread-safe.
final class Tip {

    /// A tip that is older may lie before commits that have expired, and a put of an expired version would succeed and
    /// be lost: a function that sleeps, or is restored from an image, must look again.
    private static final Duration TRUSTED = Duration.ofHours(1);

    private final OptimisticTransaction loaded;
    private final CommitSearch search;
    private final Instant loadedAt;
    private final Map<String, Seen> since = new HashMap<>();
    private long version;

    /// @param loaded knows the transactions up to its version; it is asked, and never committed
    Tip(OptimisticTransaction loaded, CommitSearch search, Instant loadedAt) {
        this.loaded = loaded;
        this.search = search;
        this.loadedAt = loadedAt;
        this.version = loaded.readVersion();
    }

    long version() {
        return version;
    }

    boolean isTrusted(Instant now) {
        return now.isBefore(loadedAt.plus(TRUSTED));
    }

    /// Takes in the next version, committed by somebody else.
    void follow(CommitContent commit) {
        version++;
        commit.transactions().forEach((id, transaction) -> since.put(id, new Seen(transaction, version)));
    }

    /// Takes in the next version, committed by us.
    void committed(Collection<Append> appends) {
        version++;
        appends.forEach(append -> since.put(append.applicationId(), new Seen(append.transactionVersion(), version)));
    }

    /// What became of a batch so far, if anything did.
    Optional<Appended> outcome(Append append) {
        return find(append.applicationId()).map(Seen::outcome);
    }

    private Optional<Seen> find(String applicationId) {
        return Optional.ofNullable(since.get(applicationId)).or(() -> {
            var transaction = loaded.txnVersion(applicationId);
            return transaction < 0
                    ? Optional.empty()
                    : Optional.of(new Seen(transaction, search.versionOf(applicationId, loaded.readVersion())));
        });
    }

    private record Seen(long transaction, long tableVersion) {

        Appended outcome() {
            return transaction >= Append.GIVEN_UP
                    ? new Appended.GivenUp(tableVersion)
                    : new Appended.AlreadyCommitted(tableVersion);
        }
    }
}
