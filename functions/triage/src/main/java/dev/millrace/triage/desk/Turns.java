package dev.millrace.triage.desk;

import dev.millrace.core.error.Transient;
import dev.millrace.triage.desk.Filing.Hold;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;

/// Lets one caller at a time work on a filing.
///
/// @param longest how long a caller that is never heard of again keeps others waiting; longer than the timeout of the
///     function that files
public record Turns(FilingStore store, InstantSource clock, Duration longest) {

    /// Does the work as the only one, and gives the turn back however it ends.
    ///
    /// @param system where the ticket goes if that is not decided yet
    /// @throws Transient while somebody else has the turn
    <T> T take(String id, String system, Function<Turn, T> work) {
        var turn = begin(id, system);
        try {
            return work.apply(turn);
        } finally {
            turn.end();
        }
    }

    private Turn begin(String id, String system) {
        var now = clock.instant();
        var hold = new Hold(UUID.randomUUID().toString(), now.plus(longest));
        var known = store.find(id);
        if (known.filter(filing -> filing.isHeldAt(now)).isPresent()) {
            throw underWay();
        }
        var held = known.map(filing -> filing.heldBy(hold)).orElseGet(() -> Filing.first(id, system, hold));
        if (!store.keep(held)) {
            throw underWay();
        }
        return new Turn(store, held);
    }

    private static Transient underWay() {
        return new Transient("the ticket is being filed by another call; ask again for its result");
    }
}
