package dev.millrace.local.ledger;

import dev.millrace.core.ledger.replay.Replay;
import dev.millrace.core.ledger.replay.Replay.Different;
import dev.millrace.core.ledger.replay.Replay.Identical;
import dev.millrace.core.ledger.replay.Replay.NotReplayable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes what came of replaying a decision.
final class Replays {

    private Replays() {}

    /// What is written of one.
    ///
    /// @param replay `identical`, `different` or `not-replayable`
    record Line(
            String id,
            Instant recordedAt,
            String replay,
            String recorded,
            Optional<String> outcome,
            Optional<String> reason) {}

    static void print(Replay replay, boolean json) {
        var line = line(replay);
        if (json) {
            Lines.json(line);
            return;
        }
        Lines.text("%s  %s  %s", line.recordedAt(), line.replay(), line.id());
        Lines.text("    recorded  %s", line.recorded());
        line.outcome().ifPresent(outcome -> Lines.text("    replayed  %s", outcome));
        line.reason().ifPresent(reason -> Lines.text("    because   %s", reason));
    }

    private static Line line(Replay replay) {
        return switch (replay) {
            case Identical(var record) ->
                line(replay, "identical", record.decision().outcome(), null);
            case Different(var _, var outcome) -> line(replay, "different", outcome, null);
            case NotReplayable(var _, var reason) -> line(replay, "not-replayable", null, reason);
        };
    }

    private static Line line(Replay replay, String how, @Nullable String outcome, @Nullable String reason) {
        var record = replay.record();
        return new Line(
                record.decision().id(),
                record.recordedAt(),
                how,
                record.decision().outcome(),
                Optional.ofNullable(outcome),
                Optional.ofNullable(reason));
    }
}
