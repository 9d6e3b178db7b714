package dev.millrace.local.ledger;

import dev.millrace.core.ledger.Head;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./millrace ledger list`
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the streams: records, and the last hash.")
final class ListCommand implements Callable<Integer> {

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() throws Exception {
        try (var ledger = options.open()) {
            var streams = ledger.store().streams();
            streams.stream().map(ledger.store()::head).forEach(this::print);
            if (streams.isEmpty() && !options.json()) {
                Lines.text("The ledger is empty.");
            }
        }
        return 0;
    }

    private void print(Head head) {
        if (options.json()) {
            Lines.json(head);
        } else {
            Lines.text("%-40s %,12d records  %s", head.stream(), head.sequence(), head.hash());
        }
    }
}
