package dev.millrace.core.lambda;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.Functions;
import dev.millrace.core.function.Restorable;
import dev.millrace.core.json.Json;
import dev.millrace.core.log.Invocation;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The way into the one function that this process runs.
public final class EntryPoint {

    private static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";
    private static final byte[] EMPTY_EVENT = "{}".getBytes(StandardCharsets.UTF_8);

    private final String name;
    private final Edge edge;
    private final UnaryOperator<Object> function;
    private final Optional<Restorable> restorable;

    private EntryPoint(String name, Edge edge, UnaryOperator<Object> function, Optional<Restorable> restorable) {
        this.name = name;
        this.edge = edge;
        this.function = function;
        this.restorable = restorable;
    }

    /// Builds the function that the environment names, and no other.
    ///
    /// @throws IllegalStateException if no module defines it, naming those that are defined
    public static EntryPoint build(Environment environment, Iterable<Functions> modules) {
        var selection = new Selection(environment.require(DEFINITION));
        modules.forEach(module -> module.define(selection, environment));
        var chosen = selection.chosen();
        var function = chosen.function().get();
        var restorable = function instanceof Restorable both ? Optional.of(both) : Optional.<Restorable>empty();
        return new EntryPoint(
                chosen.name(), chosen.edge(), Registry.lookUp(chosen.name(), function, chosen.input()), restorable);
    }

    /// Answers one event.
    ///
    /// @throws dev.millrace.core.error.MillraceException whose class tells the caller what to do, and nothing else
    public byte[] handle(InputStream event, String requestId) {
        return Invocation.within(
                requestId, () -> Failures.reported(name, () -> Json.write(edge.call(Json.parse(event), function))));
    }

    /// Loads what the first event would have to load, with an event that says nothing and a function that does nothing.
    public void prime() {
        try {
            Json.write(Registry.lookUp("nothing", Function.identity(), Object.class)
                    .apply(Optional.empty()));
            Json.write(edge.call(Json.parse(EMPTY_EVENT), Optional::of));
        } catch (InvalidInput _) {
            // It had to be refused; what refuses it is loaded now.
        }
        restorable.ifPresent(Restorable::prime);
    }

    /// Lets the function replace what did not survive a snapshot.
    public void reconnect() {
        restorable.ifPresent(Restorable::reconnect);
    }
}
