package dev.millrace.local.ledger;

import dev.millrace.core.ledger.Fault;
import dev.millrace.core.ledger.Verification;
import dev.millrace.core.ledger.VerifyLedger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./millrace ledger verify`
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Finds records that were edited, dropped, moved or cut off, and streams that are gone; all, or one.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Parameters(arity = "0..1", paramLabel = "STREAM", description = "Only this stream.")
    private @Nullable String only;

    @Override
    public Integer call() throws Exception {
        try (var ledger = options.open();
                var progress = new Progress("Verifying")) {
            var verify = new VerifyLedger(new WatchedStore(ledger.store(), progress::add), ledger.anchors());
            var whole = true;
            var streams = Optional.ofNullable(only).map(List::of).orElseGet(verify::streams);
            if (streams.isEmpty() && !options.json()) {
                Lines.text("The ledger is empty: nothing was decided yet, and no anchor was written down.");
            }
            for (var stream : streams) {
                var verification = verify.apply(stream);
                print(verification, ledger.anchors().of(stream).size());
                whole &= verification.isWhole();
            }
            return whole ? 0 : 1;
        }
    }

    /// What is written of one stream.
    record Found(String stream, boolean whole, long records, int anchors, String hash, List<String> faults) {}

    private void print(Verification found, int anchors) {
        var faults = found.faults().stream().map(Fault::toString).toList();
        if (options.json()) {
            Lines.json(new Found(
                    found.stream(),
                    found.isWhole(),
                    found.records(),
                    anchors,
                    found.end().hash(),
                    faults));
            return;
        }
        Lines.text(
                "%-5s %-40s %,12d records, compared with %,d exported anchors",
                found.isWhole() ? "ok" : "FAULT", found.stream(), found.records(), anchors);
        faults.forEach(fault -> Lines.text("      %s", fault));
    }
}
