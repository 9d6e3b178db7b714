package dev.millrace.local.statemachines.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.millrace.local.statemachines.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Evaluates the `{% … %}` expressions of state machines.
///
/// Evaluation is deterministic for a given [Moment]: the clock and the random numbers come from there, so that a
/// journal replays to the same values.
public final class Expressions {

    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";
    private static final int COMPILED_AT_MOST = 4096;
    private static final long EVALUATION_MILLIS = 10_000;
    private static final int DEPTH = 1_000;

    private final Map<String, Jsonata> compiled = new HashMap<>();

    public static boolean isExpression(JsonNode node) {
        return node.isString() && isExpression(node.stringValue());
    }

    private static boolean isExpression(String text) {
        return text.length() >= OPEN.length() + CLOSE.length() && text.startsWith(OPEN) && text.endsWith(CLOSE);
    }

    /// The JSONata between the delimiters.
    public static String inner(JsonNode node) {
        var text = node.stringValue();
        return text.substring(OPEN.length(), text.length() - CLOSE.length()).strip();
    }

    /// Why this JSONata cannot be compiled; nothing if it can.
    public static Optional<String> syntaxError(String expression) {
        try {
            Jsonata.jsonata(expression);
            return Optional.empty();
        } catch (JException wrong) {
            return Optional.of(describe(wrong));
        } catch (RuntimeException unexpected) {
            return Optional.of(String.valueOf(unexpected.getMessage()));
        }
    }

    /// Evaluates one expression that stands at `location`, such as `Output/total`.
    public synchronized JsonNode evaluate(String expression, String location, Bindings bindings, Moment moment) {
        Object result;
        try {
            var program = compile(expression);
            var frame = program.createFrame();
            bindings.bindTo(frame);
            StepFunctionsLibrary.bindTo(frame, moment);
            frame.setRuntimeBounds(EVALUATION_MILLIS, DEPTH);
            result = program.evaluate(null, frame);
        } catch (JException thrown) {
            throw fails(expression, location, "threw an error during evaluation. " + describe(thrown));
        } catch (RuntimeException | StackOverflowError thrown) {
            throw fails(expression, location, "threw an error during evaluation. " + thrown.getMessage());
        }
        if (result == null) {
            throw fails(expression, location, "returned nothing (undefined).");
        }
        return Values.toJson(result)
                .orElseThrow(() -> fails(expression, location, "returned an unsupported result type."));
    }

    private Jsonata compile(String expression) {
        if (compiled.size() >= COMPILED_AT_MOST) {
            compiled.clear();
        }
        var known = compiled.get(expression);
        if (known == null) {
            known = Jsonata.jsonata(expression);
            known.setOutputConvertNulls(false);
            known.setValidateInput(false);
            compiled.put(expression, known);
        }
        return known;
    }

    /// A value of the wrong type, in the words that Step Functions uses.
    public static QueryFailure unexpectedType(String expression, String location, String expected, JsonNode value) {
        return fails(
                expression,
                location,
                "returned an unexpected result type. Expected '" + expected + "', but was '" + Json.typeOf(value)
                        + "' for value: " + Json.text(value));
    }

    private static QueryFailure fails(String expression, String location, String what) {
        return new QueryFailure(
                Optional.of(location),
                "The JSONata expression '" + expression + "' specified for the field '" + location + "' " + what);
    }

    private static String describe(JException thrown) {
        var message = String.valueOf(thrown.getMessage());
        return thrown.getError() == null || message.startsWith(thrown.getError())
                ? message
                : thrown.getError() + ": " + message;
    }
}
