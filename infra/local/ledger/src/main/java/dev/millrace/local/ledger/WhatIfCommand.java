package dev.millrace.local.ledger;

import dev.millrace.core.ledger.replay.OtherPolicy;
import dev.millrace.core.ledger.replay.Replay;
import dev.millrace.core.ledger.replay.Replay.Identical;
import dev.millrace.core.ledger.replay.WhatIf;
import dev.millrace.core.ledger.replay.WhatIf.Answer;
import dev.millrace.core.ledger.replay.WhatIf.Question;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./millrace ledger what-if`
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description =
                "Takes the decisions of a time again by another version of a policy, and shows which would change.",
        footer = {"", "Exit status: 0 every decision could be taken again, 1 some could not."})
final class WhatIfCommand implements Callable<Integer> {

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Option(names = "--stream", paramLabel = "STREAM", description = "Only this stream (default: all).")
    private @Nullable String stream;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only decisions of this kind, such as guardrail.")
    private @Nullable String kind;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "From this time on: 2026-03-01 or 2026-03-01T09:30:00Z (default: the beginning).")
    private Instant from = Instant.MIN;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Before this time (default: the end).")
    private Instant until = Instant.MAX;

    @Option(
            names = "--with-policy",
            required = true,
            paramLabel = "VERSION",
            converter = PolicyConverter.class,
            description = "The version to decide by: VERSION of whatever policy decided, or NAME:VERSION.")
    private @Nullable OtherPolicy policy;

    @Override
    public Integer call() throws Exception {
        var question = new Question(
                Optional.ofNullable(stream), Optional.ofNullable(kind), from, until, Objects.requireNonNull(policy));
        try (var ledger = options.open();
                var progress = new Progress("Deciding again")) {
            var answer = new WhatIf(ledger.store(), ledger.replayers()).ask(question, replay -> {
                progress.add(1);
                show(replay);
            });
            print(answer);
            return answer.notReplayable() == 0 ? 0 : 1;
        }
    }

    private void show(Replay replay) {
        if (!(replay instanceof Identical)) {
            Replays.print(replay, options.json());
        }
    }

    private void print(Answer answer) {
        if (options.json()) {
            Lines.json(answer);
            return;
        }
        Lines.text(
                "%,d decisions: %,d would change, %,d would not, %,d could not be taken again",
                answer.decisions(), answer.different(), answer.identical(), answer.notReplayable());
    }
}
