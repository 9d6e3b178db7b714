package dev.millrace.local.triage;

import dev.millrace.core.env.Environment;
import dev.millrace.core.json.Json;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.models.Embedders;
import dev.millrace.names.FastNames;
import dev.millrace.triage.classify.json.JsonRules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./millrace triage replay FILE`
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Goes through a history of tickets in order. Classifies each by those before it, then learns what it was,",
            "and prints for each tenth how many were right and how many people would not have seen."
        },
        footer = {
            "",
            "FILE is CSV (its name ends in .csv) with a row of names, or JSON, an object on each line: text, category",
            "and, where there are any, impact, urgency (low, medium, high), group, time (2026-03-02T09:00:00Z).",
            "Without time the rows are taken to be in order. Texts are masked; nothing of them is printed or kept."
        })
final class ReplayCommand implements Callable<Integer> {

    private static final long SECOND = 1_000_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The history.")
    private Path file = Path.of("");

    @Option(names = "--text", paramLabel = "COLUMN", description = "The column of the text (default: text).")
    private String text = Columns.USUAL.text();

    @Option(names = "--category", paramLabel = "COLUMN", description = "That of the category (default: category).")
    private String category = Columns.USUAL.category();

    @Option(names = "--first", paramLabel = "N", description = "Stop after N tickets.")
    private int first = Integer.MAX_VALUE;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file %s.".formatted(file));
        }
        var history = History.read(file, new Columns(text, category));
        if (history.leftOut() > 0) {
            System.err.printf("%d rows without %s or %s are left out.%n", history.leftOut(), text, category);
        }
        var tickets = history.tickets();
        print(Tenth.of(replayed(tickets.subList(0, Math.min(first, tickets.size())))));
        return 0;
    }

    private static List<Replayed> replayed(List<HistoricTicket> tickets) {
        var engine = MaskingEngine.standard().with(FastNames.load());
        var replay = new ReplayHistory(
                raw -> engine.mask(raw).text(),
                Embedders.of(Environment.ofProcess()).chosen(),
                JsonRules.in(PoliciesFolder.configured()).inForce().rules());
        var replayed = new ArrayList<Replayed>();
        var next = System.nanoTime() + 2 * SECOND;
        for (var ticket : tickets) {
            replayed.add(replay.next(ticket));
            if (System.nanoTime() > next) {
                System.err.printf("%d of %d tickets%n", replayed.size(), tickets.size());
                next = System.nanoTime() + 10 * SECOND;
            }
        }
        return replayed;
    }

    private void print(List<Tenth> tenths) {
        if (json) {
            System.out.println(new String(Json.write(Map.of("tenths", tenths)), StandardCharsets.UTF_8));
            return;
        }
        System.out.printf("%9s  %8s  %10s  %18s%n", "tickets", "accuracy", "automated", "accuracy of those");
        tenths.forEach(tenth -> System.out.printf(
                Locale.ROOT,
                "%9d  %7.1f%%  %9.1f%%  %17.1f%%%n",
                tenth.until(),
                100 * tenth.accuracy(),
                100 * tenth.automation(),
                100 * tenth.automatedAccuracy()));
    }
}
