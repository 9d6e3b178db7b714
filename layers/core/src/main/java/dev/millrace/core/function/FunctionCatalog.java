package dev.millrace.core.function;

import java.util.function.Function;
import java.util.function.Supplier;

/// Where modules define their functions, one method for each kind of caller.
///
/// The name is what `SPRING_CLOUD_FUNCTION_DEFINITION` selects. Inputs and outputs are records of JSON-like
/// components; they are parsed and checked against the input's JSON Schema, `schemas/<name>.schema.json` on the class
/// path, before the function sees them.
public interface FunctionCatalog {

    /// Called by a state machine or directly: JSON in, JSON out.
    <I, O> void task(String name, Class<I> input, Supplier<Function<I, O>> function);

    /// Called through the HTTP API, by an authenticated caller: the body is parsed as `B`.
    <B, O> void http(String name, Class<B> body, Supplier<Function<HttpCall<B>, O>> function);

    /// Called through the HTTP API, with the request as it came: pages, and senders that sign what they send.
    void web(String name, Supplier<Function<WebRequest, WebResponse>> function);

    /// Called with messages of a queue, whose failures are reported one by one (partial batch response).
    void queue(String name, Supplier<Function<QueueBatch, BatchOutcome>> function);

    /// Called by a rule or schedule of the bus with one event.
    <I, O> void event(String name, Class<I> detail, Supplier<Function<ReceivedEvent<I>, O>> function);
}
