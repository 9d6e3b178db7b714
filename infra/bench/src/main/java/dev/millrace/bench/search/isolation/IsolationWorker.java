package dev.millrace.bench.search.isolation;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Transient;
import dev.millrace.search.Inquiry;
import dev.millrace.search.PlanRecord;
import dev.millrace.search.PrepareRetrieval;
import dev.millrace.search.opensearch.OpenSearchKnowledge;
import dev.millrace.search.plan.RetrievalPlan;
import dev.millrace.search.plan.yaml.YamlRules;
import dev.millrace.search.scope.Admission;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Fills an index and searches it at random, on the class path of the function.
public final class IsolationWorker {

    private static final int CLIENTS = 6;
    private static final long SEED = 20_260_101;
    private static final int PROGRESS = 10_000;

    private final RandomSearches searches;
    private final Findings findings;
    private final AtomicLong begun = new AtomicLong();
    private final long wanted;

    private IsolationWorker(RandomSearches searches, Findings findings, long wanted) {
        this.searches = searches;
        this.findings = findings;
        this.wanted = wanted;
    }

    /// Prints what was found, and how many violations last.
    ///
    /// @param arguments where OpenSearch answers; the folder of policies; how many searches
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var node = URI.create(arguments[0]);
        var library = new Library(SEED);
        LibraryIndex.fill(node, library);
        System.out.printf("%,d chunks of %d tenants%n", library.entries().size(), Library.TENANTS);
        var findings = new Findings(library);
        var knowledge = new WatchedKnowledge(
                OpenSearchKnowledge.from(new Environment(Map.of("SEARCH_ENDPOINT", node.toString()))), findings);
        var prepare = new PrepareRetrieval(
                YamlRules.in(Path.of(arguments[1])), IsolationWorker::unrecorded, HashedEmbedder::new);
        var worker = new IsolationWorker(
                new RandomSearches(admission(), prepare, knowledge), findings, Long.parseLong(arguments[2]));
        worker.run();
        System.out.println(findings);
        System.out.println(findings.violations());
    }

    private void run() {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                var random = new Random(SEED + client);
                clients.execute(() -> searchUntilDone(random));
            }
        }
    }

    private void searchUntilDone(Random random) {
        for (long number = begun.incrementAndGet(); number <= wanted; number = begun.incrementAndGet()) {
            searchOnce(random);
            if (number % PROGRESS == 0) {
                System.out.printf("%,d searches: %s%n", number, findings);
            }
        }
    }

    /// The shipped code refuses to return what is out of scope: that it had to is a violation, too. An index that is
    /// too
    /// slow on a busy machine is none.
    private void searchOnce(Random random) {
        try {
            searches.one(random);
        } catch (Transient slow) {
            findings.unanswered();
        } catch (RuntimeException failure) {
            findings.violation("failed: " + failure.getMessage());
        }
    }

    private static Admission admission() {
        var tenants = IntStream.range(0, Library.TENANTS).mapToObj(Library::tenant);
        return new Admission(tenants.collect(Collectors.toSet()), Clock.systemUTC());
    }

    private static PlanRecord.Recording unrecorded(Inquiry inquiry, RetrievalPlan plan) {
        return new PlanRecord.Recording() {
            @Override
            public String decisionId() {
                return plan.rule();
            }

            @Override
            public void join() {
                // The ledger has nothing to do with whom a search finds.
            }
        };
    }
}
