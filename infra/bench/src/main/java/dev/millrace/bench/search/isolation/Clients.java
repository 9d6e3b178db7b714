package dev.millrace.bench.search.isolation;

import dev.millrace.bench.shipped.Unrecorded;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Transient;
import dev.millrace.search.PrepareRetrieval;
import dev.millrace.search.opensearch.OpenSearchKnowledge;
import dev.millrace.search.plan.yaml.YamlRules;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Some who search and ask at once; each tenth time they ask a question.
final class Clients {

    private static final int CLIENTS = 6;
    private static final long SEED = 20_260_101;
    private static final int PROGRESS = 10_000;
    private static final int ANSWERS = 10;
    private static final int MOST_ATTEMPTS = 20;

    private final RandomSearches searches;
    private final RandomAnswers answers;
    private final Findings findings;
    private final AtomicLong begun = new AtomicLong();
    private final long began = System.nanoTime();

    /// @param node where they believe the index to be
    Clients(URI node, Path policies, Findings findings) {
        this.findings = findings;
        var index = OpenSearchKnowledge.from(new Environment(Map.of("SEARCH_ENDPOINT", node.toString())));
        var knowledge = new WatchedKnowledge(index, findings);
        var prepare = new PrepareRetrieval(YamlRules.in(policies), new Unrecorded(), HashedEmbedder::new);
        searches = new RandomSearches(prepare, knowledge);
        answers = new RandomAnswers(prepare, knowledge, policies);
    }

    /// Searches and asks as many times, all together.
    void run(long wanted) {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                var reader = new RandomReader(new Random(SEED + client));
                clients.execute(() -> workUntilDone(reader, wanted));
            }
        }
    }

    private void workUntilDone(RandomReader reader, long wanted) {
        for (long number = begun.incrementAndGet(); number <= wanted; number = begun.incrementAndGet()) {
            work(number, reader);
            if (number % PROGRESS == 0) {
                System.out.printf("%,d after %.0f s: %s%n", number, (System.nanoTime() - began) / 1e9, findings);
            }
        }
    }

    /// An index that is too slow on a busy machine is no violation, and is asked something else instead.
    private void work(long number, RandomReader reader) {
        int attempts = 1;
        for (; attempts < MOST_ATTEMPTS && !isDone(number, reader); attempts++) {
            findings.unanswered();
        }
        if (attempts == MOST_ATTEMPTS) {
            findings.violation("never answered");
        }
    }

    /// The shipped code refuses to return what is out of scope: that it had to is a violation, too.
    private boolean isDone(long number, RandomReader reader) {
        try {
            if (number % ANSWERS == 0) {
                answers.one(reader);
            } else {
                searches.one(reader);
            }
            return true;
        } catch (Transient slow) {
            return false;
        } catch (RuntimeException failure) {
            findings.violation("failed: " + failure.getMessage());
            return true;
        }
    }
}
