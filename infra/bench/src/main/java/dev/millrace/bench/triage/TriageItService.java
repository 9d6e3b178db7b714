package dev.millrace.bench.triage;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.local.triage.Columns;
import java.io.IOException;

/// Macro-F1 of `classifyTicket` on tickets of an IT service desk with eight topic groups, learned from others.
public final class TriageItService implements Benchmark {

    private static final int USUAL = 1_000;

    @Override
    public String name() {
        return "triage-it-service";
    }

    @Override
    public String summary() {
        return "macro-F1 of classifyTicket on tickets of a service desk, against TF-IDF with neighbours and with an SVM";
    }

    @Override
    public Result run(Setting setting) throws IOException {
        var tickets = TicketSet.read(setting.data("tickets/it-service"), new Columns("Document", "Topic_group"))
                .measuredBy(setting.records().orElse(USUAL));
        return new Result(name(), Comparison.of(tickets, setting.home()).macroF1(), Goal.atLeast(0.83));
    }
}
