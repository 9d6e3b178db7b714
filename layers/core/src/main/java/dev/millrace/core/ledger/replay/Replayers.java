package dev.millrace.core.ledger.replay;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.core.ledger.replay.Replay.Different;
import dev.millrace.core.ledger.replay.Replay.Identical;
import dev.millrace.core.ledger.replay.Replay.NotReplayable;
import dev.millrace.core.store.ObjectStore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The replayers that there are, each for its kind of decision.
public final class Replayers {

    private final Map<String, Replayer> byKind;

    /// These, no two for one kind.
    public Replayers(Collection<Replayer> replayers) {
        byKind = replayers.stream()
                .collect(Collectors.toMap(
                        Replayer::kind,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException("two replayers for the kind " + one.kind());
                        },
                        TreeMap::new));
    }

    /// Those on the class path.
    public static Replayers installed() {
        return new Replayers(ServiceLoader.load(Replayer.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /// Those on the class path, reading from that lake what records only name.
    public static Replayers installed(ObjectStore lake) {
        return new Replayers(installed().byKind.values().stream()
                .map(replayer -> replayer.reading(lake))
                .toList());
    }

    /// The kinds of decisions that can be replayed, in order.
    public Set<String> kinds() {
        return byKind.keySet();
    }

    /// Decides again what is on record, under those versions.
    Replay replay(LedgerRecord record, Map<String, String> versions) {
        if (!record.holdsWhatWasWritten()) {
            return new NotReplayable(record, "the record was edited; verify its stream");
        }
        return Optional.ofNullable(byKind.get(record.decision().kind()))
                .map(replayer -> replay(replayer, record, versions))
                .orElseGet(() -> new NotReplayable(
                        record,
                        "nothing here replays decisions of the kind "
                                + record.decision().kind()));
    }

    private static Replay replay(Replayer replayer, LedgerRecord record, Map<String, String> versions) {
        try {
            var outcome = replayer.replay(record, versions);
            return outcome.equals(record.decision().outcome()) ? new Identical(record) : new Different(record, outcome);
        } catch (MillraceException e) {
            return new NotReplayable(record, String.valueOf(e.getMessage()));
        }
    }
}
