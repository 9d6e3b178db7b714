package dev.millrace.local.ledger;

import dev.millrace.core.ledger.replay.OtherPolicy;
import dev.millrace.core.ledger.replay.Replay;
import dev.millrace.core.ledger.replay.Replay.Different;
import dev.millrace.core.ledger.replay.Replay.Identical;
import dev.millrace.core.ledger.replay.Replay.NotReplayable;
import dev.millrace.core.ledger.replay.ReplayDecision;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./millrace ledger replay ID`
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Takes a decision again from its recorded input, and compares the outcome byte for byte.",
        footer = {"", "Exit status: 0 identical, or with --with-policy taken again; 1 otherwise."})
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Parameters(paramLabel = "ID", description = "The id of the decision.")
    private String id = "";

    @Option(
            names = "--with-policy",
            paramLabel = "VERSION",
            converter = PolicyConverter.class,
            description = "Decide by this version of the policy (VERSION or NAME:VERSION).")
    private @Nullable OtherPolicy policy;

    @Override
    public Integer call() throws Exception {
        try (var ledger = options.open()) {
            var replay = new ReplayDecision(ledger.store(), ledger.replayers());
            var replayed =
                    Optional.ofNullable(policy).map(it -> replay.with(it, id)).orElseGet(() -> replay.asRecorded(id));
            if (replayed.isEmpty()) {
                System.err.printf("The ledger holds no decision %s, or its record cannot be read.%n", id);
                return 1;
            }
            Replays.print(replayed.get(), options.json());
            return status(replayed.get());
        }
    }

    private int status(Replay replay) {
        return switch (replay) {
            case Identical _ -> 0;
            case Different _ -> policy == null ? 1 : 0;
            case NotReplayable _ -> 1;
        };
    }
}
