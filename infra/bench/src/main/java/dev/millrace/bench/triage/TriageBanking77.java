package dev.millrace.bench.triage;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.local.triage.Columns;
import java.io.IOException;

/// Accuracy of `classifyTicket` on messages to a bank with 77 intents, learned from others.
public final class TriageBanking77 implements Benchmark {

    private static final int USUAL = 1_000;

    @Override
    public String name() {
        return "triage-banking77";
    }

    @Override
    public String summary() {
        return "accuracy of classifyTicket on messages to a bank, against TF-IDF with neighbours and with an SVM";
    }

    @Override
    public Result run(Setting setting) throws IOException {
        var tickets = TicketSet.read(setting.data("tickets/banking77"), Columns.USUAL)
                .measuredBy(setting.records().orElse(USUAL));
        return new Result(name(), Comparison.of(tickets, setting.home()).accuracy(), Goal.atLeast(0.935));
    }
}
