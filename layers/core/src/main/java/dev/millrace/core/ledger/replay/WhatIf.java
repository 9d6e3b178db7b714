package dev.millrace.core.ledger.replay;

import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What would have been decided under another version of a policy, over a range of time.
public final class WhatIf {

    private final LedgerStore store;
    private final Replayers replayers;

    public WhatIf(LedgerStore store, Replayers replayers) {
        this.store = store;
        this.replayers = replayers;
    }

    /// Which decisions to take again, and how.
    ///
    /// @param stream only that stream, or else all
    /// @param kind only decisions of that kind, or else all that rest on the policy
    /// @param from the first instant, inclusive
    /// @param until the last instant, exclusive
    public record Question(
            Optional<String> stream, Optional<String> kind, Instant from, Instant until, OtherPolicy policy) {

        private boolean asksFor(LedgerRecord record) {
            var at = record.recordedAt();
            return !at.isBefore(from)
                    && at.isBefore(until)
                    && kind.map(record.decision().kind()::equals).orElse(true)
                    && policy.concerns(record.decision());
        }
    }

    /// How many decisions came out how.
    ///
    /// @param notReplayable those of which it cannot be told
    public record Answer(long identical, long different, long notReplayable) {

        /// How many were taken again.
        public long decisions() {
            return identical + different + notReplayable;
        }

        private Answer plus(Replay replay) {
            return switch (replay) {
                case Replay.Identical _ -> new Answer(identical + 1, different, notReplayable);
                case Replay.Different _ -> new Answer(identical, different + 1, notReplayable);
                case Replay.NotReplayable _ -> new Answer(identical, different, notReplayable + 1);
            };
        }
    }

    /// Takes the decisions again, stream by stream, in the order in which they were recorded.
    ///
    /// @param each is told of every one
    public Answer ask(Question question, Consumer<Replay> each) {
        var answer = new Answer(0, 0, 0);
        for (var stream : question.stream().map(List::of).orElseGet(store::streams)) {
            for (var record : (Iterable<LedgerRecord>) records(stream, question)::iterator) {
                var replay = replayers.replay(record, question.policy().insteadIn(record.decision()));
                each.accept(replay);
                answer = answer.plus(replay);
            }
        }
        return answer;
    }

    /// Writers' clocks differ a little, so a stream is read to its end and not only to the last instant.
    private Stream<LedgerRecord> records(String stream, Question question) {
        return store.readAll(stream, 1)
                .map(StoredRecord::record)
                .flatMap(Optional::stream)
                .filter(question::asksFor);
    }
}
