package dev.millrace.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests one running suite that has ingested the samples, shared by all that do it no harm; skips them, saying
/// why, where there is none.
final class WithSuite implements ExecutionCondition, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Suite.obstacle()
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("the suite can run"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(RunningSuite.class);
    }

    @Override
    public RunningSuite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(WithSuite.class))
                .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class)
                .suite();
    }

    /// Closed by JUnit after the last test.
    private record Shared(Path folder, RunningSuite suite) implements AutoCloseable {

        static Shared start() {
            try {
                var folder = Files.createTempDirectory("millrace-acceptance-");
                return new Shared(
                        folder, Suite.start(folder.resolve("data"), "up").awaitIngested());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            suite.close();
            List<Path> deepestFirst;
            try (var all = Files.walk(folder)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (var path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
