package dev.millrace.bench.search.isolation;

import dev.millrace.core.knowledge.KnowledgeField;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// Fills an index, searches it and asks of it at random, on the class path of the function.
public final class IsolationWorker {

    private static final long SEED = 20_260_101;
    private static final int WITH_BROKEN_FILTER = 300;
    private static final List<String> CONDITIONS = List.of(
            KnowledgeField.TENANT,
            KnowledgeField.TIER_RANK,
            KnowledgeField.VALID_FROM,
            KnowledgeField.VALID_UNTIL,
            KnowledgeField.KNOWN_FROM,
            KnowledgeField.KNOWN_UNTIL);

    private final URI node;
    private final Path policies;
    private final Library library = new Library(SEED);

    private IsolationWorker(URI node, Path policies) {
        this.node = node;
        this.policies = policies;
    }

    /// Prints what was found, and how many violations last.
    ///
    /// @param arguments where OpenSearch answers; the folder of policies; how many searches and answers
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var worker = new IsolationWorker(URI.create(arguments[0]), Path.of(arguments[1]));
        worker.fill();
        for (var field : CONDITIONS) {
            worker.requireNoticed(field);
        }
        System.out.println(worker.violations(Long.parseLong(arguments[2])));
    }

    private void fill() throws IOException, InterruptedException {
        LibraryIndex.fill(node, library);
        System.out.printf("%,d chunks of %d tenants%n", library.entries().size(), Library.TENANTS);
    }

    /// A check that finds nothing proves something if it finds what is wrong.
    private void requireNoticed(String field) throws IOException {
        var findings = new Findings(library);
        try (var broken = new BrokenFilter(node, field)) {
            new Clients(broken.address(), policies, findings).run(WITH_BROKEN_FILTER);
        }
        System.out.printf("%d with no condition on %s: %s%n", WITH_BROKEN_FILTER, field, findings);
        if (findings.violations() == 0) {
            throw new IllegalStateException("Nobody notices that the filter has no condition on " + field);
        }
    }

    private long violations(long wanted) {
        var findings = new Findings(library);
        new Clients(node, policies, findings).run(wanted);
        System.out.println(findings);
        return findings.violations();
    }
}
