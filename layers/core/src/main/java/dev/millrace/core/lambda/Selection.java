package dev.millrace.core.lambda;

import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.function.ReceivedEvent;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// Remembers one function out of all that modules define.
final class Selection implements FunctionCatalog {

    private final String wanted;
    private final Set<String> defined = new TreeSet<>();
    private Optional<Chosen> chosen = Optional.empty();

    Selection(String wanted) {
        this.wanted = wanted;
    }

    /// @param input what the function takes
    /// @param function builds it
    record Chosen(String name, Edge edge, Class<?> input, Supplier<? extends Function<?, ?>> function) {}

    Chosen chosen() {
        return chosen.orElseThrow(() -> new IllegalStateException(
                "No module defines the function %s that SPRING_CLOUD_FUNCTION_DEFINITION names; defined are %s"
                        .formatted(wanted, defined)));
    }

    @Override
    public <I, O> void task(String name, Class<I> input, Supplier<Function<I, O>> function) {
        define(name, input, function, () -> new TaskEdge(Input.of(name, input)));
    }

    @Override
    public <B, O> void http(String name, Class<B> body, Supplier<Function<HttpCall<B>, O>> function) {
        define(name, HttpCall.class, function, () -> new HttpEdge(Input.of(name, body)));
    }

    @Override
    public void web(String name, Supplier<Function<WebRequest, WebResponse>> function) {
        define(name, WebRequest.class, function, WebEdge::new);
    }

    @Override
    public void queue(String name, Supplier<Function<QueueBatch, BatchOutcome>> function) {
        define(name, QueueBatch.class, function, QueueEdge::new);
    }

    @Override
    public <I, O> void event(String name, Class<I> detail, Supplier<Function<ReceivedEvent<I>, O>> function) {
        define(name, ReceivedEvent.class, function, () -> new BusEdge(Input.of(name, detail)));
    }

    private void define(
            String name, Class<?> input, Supplier<? extends Function<?, ?>> function, Supplier<? extends Edge> edge) {
        if (!defined.add(name)) {
            throw new IllegalStateException("The function %s is defined twice".formatted(name));
        }
        if (name.equals(wanted)) {
            chosen = Optional.of(new Chosen(name, edge.get(), input, function));
        }
    }
}
