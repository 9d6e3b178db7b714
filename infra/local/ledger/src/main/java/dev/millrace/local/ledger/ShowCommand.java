package dev.millrace.local.ledger;

import dev.millrace.core.ledger.LedgerRecord;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./millrace ledger show ID`
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one decision with its record.")
final class ShowCommand implements Callable<Integer> {

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Parameters(paramLabel = "ID", description = "The id of the decision.")
    private @Nullable String id;

    @Override
    public Integer call() throws Exception {
        try (var ledger = options.open()) {
            var record = ledger.store().find(String.valueOf(id));
            if (record.isEmpty()) {
                System.err.printf("The ledger holds no decision %s, or its record cannot be read.%n", id);
                return 1;
            }
            print(record.get());
            return 0;
        }
    }

    private void print(LedgerRecord record) {
        if (options.json()) {
            Lines.json(record);
            return;
        }
        var decision = record.decision();
        row("decision", decision.id());
        row("record", "%,d of %s".formatted(record.sequence(), record.stream()));
        row("recorded", record.recordedAt());
        row("kind", decision.kind());
        row("actor", decision.actor());
        decision.versions().forEach((name, version) -> row(name, version));
        decision.confidence().ifPresent(confidence -> row("confidence", confidence.value()));
        decision.traceId().ifPresent(trace -> row("trace", trace));
        row("input", decision.input());
        row("outcome", decision.outcome());
        row("input hash", record.inputHash());
        row("follows", record.previousHash());
        row("hash", record.hash() + (record.holdsWhatWasWritten() ? "" : "  (EDITED: the record does not hold it)"));
    }

    private static void row(String name, Object value) {
        Lines.text("  %-11s %s", name, value);
    }
}
