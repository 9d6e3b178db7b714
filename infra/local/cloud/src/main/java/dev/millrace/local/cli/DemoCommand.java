package dev.millrace.local.cli;

import dev.millrace.local.cli.SampleTickets.Triaged;
import dev.millrace.local.cloud.LocalCloud;
import dev.millrace.local.corpus.Corpus;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./millrace demo`
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts the local cloud, ingests the samples, searches a little, asks questions, triages tickets, prints what happened and stops.",
        footer = {"", "Exit status: 0 only if all of it worked."})
public final class DemoCommand implements Callable<Integer> {

    /// @param expected the document that answers it; empty when the reader may see none that does
    private record Question(String query, String tenant, String tier, String expected) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("how long do we keep audit logs?", "acme", "internal", "audit-log-retention.md"),
            new Question("how long do we keep audit logs?", "globex", "internal", "audit-log-retention.md"),
            new Question("what does the P-250 pump cost", "acme", "public", "price-list-pumps-2026.html"),
            new Question("who may grant a discount of 25 percent", "acme", "internal", "discount-approval.md"),
            new Question("salary bands", "acme", "restricted", "salary-bands-2026.md"),
            new Question("temperature alarm of a trailer", "globex", "internal", "runbook-reefer-alarm.md"));

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() throws Exception {
        System.err.println("Starting the local cloud ...");
        try (var cloud = options.start();
                var search = new Search(cloud)) {
            var report = new Ingest(cloud).run(Corpus.arranged(RunOptions.samples()));
            report.print(System.out);
            boolean answered = ask(search) & DemoAnswers.ask(cloud) & triage(cloud);
            boolean ingested = report.rejections().isEmpty();
            System.out.println(answered && ingested ? "\nAll of it worked." : "\nSomething did not work: see above.");
            return answered && ingested ? 0 : 1;
        }
    }

    private static boolean triage(LocalCloud cloud) throws IOException, InterruptedException {
        var samples = new SampleTickets(cloud, RunOptions.sampleTickets());
        var tickets = samples.decided(samples.triage());
        System.out.println();
        for (var ticket : tickets) {
            System.out.printf(
                    "  %-4s %-8s %-10s %-42s %s%n",
                    ticket.isRight() ? "ok" : "MISS", ticket.tenant(), "ticket", ticket.subject(), ticket.said());
        }
        return tickets.stream().allMatch(Triaged::isRight);
    }

    private static boolean ask(Search search) throws IOException, InterruptedException {
        boolean all = true;
        System.out.println();
        for (var question : QUESTIONS) {
            var results = search.ask(question.query(), question.tenant(), question.tier());
            var first = results.path(0).path("documentId").asString("nothing");
            boolean right = first.equals(question.expected());
            all &= right;
            System.out.printf(
                    "  %-4s %-8s %-10s %-42s %s%n",
                    right ? "ok" : "MISS", question.tenant(), question.tier(), question.query(), first);
        }
        return all;
    }
}
