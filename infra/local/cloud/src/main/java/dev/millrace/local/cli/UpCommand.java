package dev.millrace.local.cli;

import dev.millrace.local.cloud.LocalCloud;
import dev.millrace.local.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./millrace up`
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Starts the local cloud, ingests the sample documents or a corpus of yours, triages sample tickets, and stays up until Ctrl-C.")
public final class UpCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--corpus",
            paramLabel = "PATH",
            description = "A file, or a folder of .txt, .md, .html, .pdf and .jsonl files, instead of the samples.")
    private @Nullable Path corpus;

    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            defaultValue = "acme",
            description = "Whose documents those of --corpus are (default: ${DEFAULT-VALUE}).")
    private String tenant = "acme";

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            defaultValue = "internal",
            description = "Their security tier: public, internal or restricted (default: ${DEFAULT-VALUE}).")
    private String tier = "internal";

    @Option(names = "--json", description = "Print what happened as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var documents = corpus == null ? Corpus.arranged(RunOptions.samples()) : Corpus.of(corpus, tenant, tier);
        long began = System.nanoTime();
        System.err.println("Starting the local cloud ...");
        try (var cloud = options.start()) {
            System.err.printf("Ready in %.1f s.%n", (System.nanoTime() - began) / 1e9);
            Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
            ingest(cloud, documents);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void ingest(LocalCloud cloud, Corpus documents) throws IOException, InterruptedException {
        var report = new Ingest(cloud).run(documents);
        if (json) {
            System.out.println(report.json());
            return;
        }
        report.print(System.out);
        cloud.warm("SearchKnowledge");
        System.out.printf(
                """

                Search:  TOKEN=%s
                         curl -s %s/search -H "authorization: Bearer $TOKEN" -d '{"query":"how long do we keep audit logs?"}'
                Console: %s/console
                Desks:   %s
                Status:  curl -s %s/local/status
                Tokens:  curl -s %s/local/token -H 'content-type: application/json' -d '{"tenant":"globex","tier":"public","sub":"me"}'

                Stop with Ctrl-C.
                """,
                cloud.token(tenant, "internal"), cloud.api(), cloud.api(), cloud.desks(), cloud.api(), cloud.api());
        if (corpus == null) {
            triage(cloud);
        }
    }

    private static void triage(LocalCloud cloud) throws IOException, InterruptedException {
        System.out.println("\nTickets (those that wait are in the console):");
        for (var ticket : new SampleTickets(cloud, RunOptions.sampleTickets()).triage()) {
            System.out.printf("  %-44s %s%n", ticket.subject(), ticket.said());
        }
    }
}
