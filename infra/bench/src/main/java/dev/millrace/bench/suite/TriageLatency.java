package dev.millrace.bench.suite;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Median;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Seconds from the event that opens a ticket to its first routing decision, one ticket after another; then how many
/// tickets a second the whole workflow files, many at once.
///
/// All functions are warm: one ticket, not counted, goes first. In turn with each ticket, another is routed by calling
/// the same functions directly.
public final class TriageLatency implements Benchmark {

    private static final int ONE_BY_ONE = 20;
    private static final int AT_ONCE = 60;
    private static final double GOAL = 2;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "triage-latency";
    }

    @Override
    public String summary() {
        return "median seconds from an opened ticket to its first routing decision, against calling the functions directly";
    }

    /// @throws IllegalStateException if a ticket is filed twice, or neither filed nor shown to people
    @Override
    public Result run(Setting setting) throws IOException, InterruptedException {
        var folder = TemporaryFolder.create("millrace-triage");
        int atOnce = setting.records().orElse(AT_ONCE);
        var tickets = SampleTicket.like(
                setting.home().resolve("infra/local/samples/tickets/labelled.jsonl"), 2 * (1 + ONE_BY_ONE) + atOnce);
        try (var suite = Suite.start(setting.home(), folder.path().resolve("data"))) {
            suite.awaitLine(line -> line.contains("Stop with Ctrl-C"), LIMIT);
            try (var client = new TriageClient(suite);
                    var direct = new DirectTriage(suite)) {
                var median = oneByOne(client, direct, suite, tickets.subList(0, 2 * (1 + ONE_BY_ONE)));
                atOnce(client, suite, tickets.subList(2 * (1 + ONE_BY_ONE), tickets.size()));
                return new Result(name(), median, Goal.atMost(GOAL));
            }
        } finally {
            folder.delete();
        }
    }

    private static double oneByOne(TriageClient client, DirectTriage direct, Suite suite, List<SampleTicket> tickets)
            throws IOException, InterruptedException {
        var sent = new ArrayList<SampleTicket>();
        var triages = new ArrayList<Triage>();
        var directly = new ArrayList<Double>();
        for (int i = 0; i < tickets.size(); i += 2) {
            var ticket = tickets.get(i);
            sent.add(ticket);
            triages.add(client.await(ticket, client.open(ticket), LIMIT));
            directly.add(direct.seconds(tickets.get(i + 1)));
        }
        requireFiledOnce(suite, sent, triages);
        var counted = triages.subList(1, triages.size());
        var routed = counted.stream().map(Triage::secondsToRouted).toList();
        System.out.printf(
                "warm-up ticket: routed after %.2f s%n", triages.getFirst().secondsToRouted());
        print("opened to first routing", routed);
        print("opened to filed", filed(counted));
        print("the same functions directly", directly.subList(1, directly.size()));
        return Median.of(routed);
    }

    private static void atOnce(TriageClient client, Suite suite, List<SampleTicket> tickets)
            throws IOException, InterruptedException {
        var sent = new ArrayList<Instant>();
        tickets.forEach(ticket -> sent.add(client.open(ticket)));
        var triages = new ArrayList<Triage>();
        for (int i = 0; i < tickets.size(); i++) {
            triages.add(client.await(tickets.get(i), sent.get(i), LIMIT));
        }
        requireFiledOnce(suite, tickets, triages);
        print(
                "at once: to first routing",
                triages.stream().map(Triage::secondsToRouted).toList());
        print("at once: to filed", filed(triages));
        triages.stream()
                .flatMap(triage -> triage.filed().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    double seconds = Duration.between(sent.getFirst(), last).toNanos() / 1e9;
                    System.out.printf(
                            "%d tickets at once: %d filed in %.1f s, %.2f tickets/s; %d wait for people%n",
                            tickets.size(),
                            filed(triages).size(),
                            seconds,
                            filed(triages).size() / seconds,
                            tickets.size() - filed(triages).size());
                });
    }

    private static void requireFiledOnce(Suite suite, List<SampleTicket> tickets, List<Triage> triages)
            throws IOException, InterruptedException {
        var filed = new ArrayList<SampleTicket>();
        for (int i = 0; i < tickets.size(); i++) {
            if (triages.get(i).filed().isPresent()) {
                filed.add(tickets.get(i));
            }
        }
        if (filed.isEmpty()) {
            throw new IllegalStateException("No ticket was filed without asking people: nothing can be measured");
        }
        DeskTickets.in(suite).requireOnce(filed);
    }

    private static List<Double> filed(Collection<Triage> triages) {
        return triages.stream()
                .map(Triage::secondsToFiled)
                .flatMap(Optional::stream)
                .toList();
    }

    private static void print(String what, List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        System.out.printf(
                "%-28s p50 %.3f s  p95 %.3f s  (%d tickets)%n",
                what, Median.of(sorted), sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1), sorted.size());
    }
}
