package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.json.Json;
import dev.millrace.local.statemachines.jsonata.Bindings;
import dev.millrace.local.statemachines.jsonata.Expressions;
import dev.millrace.local.statemachines.jsonata.Moment;
import dev.millrace.local.statemachines.jsonata.QueryFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Evaluates the fields of one state at one moment.
final class Queries {

    private final Expressions expressions;
    private final Moment moment;
    private final Bindings bindings;

    private Queries(Expressions expressions, Moment moment, Bindings bindings) {
        this.expressions = expressions;
        this.moment = moment;
        this.bindings = bindings;
    }

    /// @param branch whose `Map.Item` counts: the visiting branch, or an iteration about to start
    static Queries of(Execution execution, Visit visit, Branch branch, Optional<Extra> extra) {
        var states = Json.object();
        states.set("input", visit.input);
        states.set("context", ContextObject.of(execution, visit, branch));
        extra.ifPresent(more -> states.set(more.field(), more.value()));
        return new Queries(
                execution.expressions(), execution.moment(), new Bindings(states, visit.branch.scope.visible()));
    }

    /// `$states.result` or `$states.errorOutput`.
    record Extra(String field, JsonNode value) {}

    JsonNode evaluate(JsonNode template, String location) {
        if (Expressions.isExpression(template)) {
            return expressions.evaluate(Expressions.inner(template), location, bindings, moment);
        }
        if (template.isObject()) {
            return object(template, location);
        }
        if (template.isArray()) {
            var array = Json.array();
            for (var item : template) {
                array.add(evaluate(item, location + "[" + array.size() + "]"));
            }
            return array;
        }
        return template;
    }

    private ObjectNode object(JsonNode template, String location) {
        var object = Json.object();
        template.properties()
                .forEach(field ->
                        object.set(field.getKey(), evaluate(field.getValue(), location + "/" + field.getKey())));
        return object;
    }

    Map<String, JsonNode> assignments(JsonNode template) {
        var values = new LinkedHashMap<String, JsonNode>();
        evaluate(template, "Assign").properties().forEach(field -> values.put(field.getKey(), field.getValue()));
        return values;
    }

    JsonNode array(JsonNode template, String location) {
        return expect(template, location, "array");
    }

    String string(JsonNode template, String location) {
        return expect(template, location, "string").stringValue();
    }

    boolean truth(JsonNode template, String location) {
        return expect(template, location, "boolean").booleanValue();
    }

    /// A whole number of at least `least`.
    long whole(JsonNode template, String location, long least) {
        var value = expect(template, location, "number");
        if (!value.isIntegralNumber() || value.longValue() < least) {
            throw new QueryFailure(
                    Optional.of(location),
                    "The " + location + " field must be a whole number from " + least + " but was: " + value);
        }
        return value.longValue();
    }

    private JsonNode expect(JsonNode template, String location, String type) {
        var value = evaluate(template, location);
        if (!Json.typeOf(value).equals(type)) {
            var expression = Expressions.isExpression(template) ? Expressions.inner(template) : Json.text(template);
            throw Expressions.unexpectedType(expression, location, type, value);
        }
        return value;
    }
}
