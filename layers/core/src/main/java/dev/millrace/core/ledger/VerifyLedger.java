package dev.millrace.core.ledger;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.ledger.Fault.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Verifies streams of one ledger. Which there must be is known from the store and from the anchors: a stream that was
/// deleted, or only its name, is missed.
public final class VerifyLedger implements Function<String, Verification> {

    private final LedgerStore store;
    private final Set<String> listed;
    private final Set<String> streams;
    private final VerifyStream verify;

    public VerifyLedger(LedgerStore store, Anchors anchors) {
        this.store = store;
        // The anchors first: a stream is on the store's list before its end is written down.
        this.streams = new TreeSet<>(anchors.streams());
        this.listed = Set.copyOf(store.streams());
        this.streams.addAll(listed);
        this.verify = new VerifyStream(store, anchors);
    }

    /// The names of all streams that there must be, in order.
    public List<String> streams() {
        return List.copyOf(streams);
    }

    /// @throws InvalidInput if there is no such stream, naming those that there are
    @Override
    public Verification apply(String stream) {
        if (!streams.contains(stream) && isEmpty(stream)) {
            throw new InvalidInput(
                    "$.stream",
                    "%s is no stream of this ledger; there are: %s"
                            .formatted(stream, streams.isEmpty() ? "none" : String.join(", ", streams)));
        }
        var found = verify.apply(stream);
        return listed.contains(stream) ? found : unlisted(found);
    }

    private boolean isEmpty(String stream) {
        return store.head(stream).sequence() == 0 && store.read(stream, 1, 1).isEmpty();
    }

    private static Verification unlisted(Verification found) {
        var faults = Stream.concat(Stream.of(new Fault(Kind.UNLISTED, 0)), found.faults().stream());
        return new Verification(found.stream(), found.records(), found.end(), faults.toList());
    }
}
