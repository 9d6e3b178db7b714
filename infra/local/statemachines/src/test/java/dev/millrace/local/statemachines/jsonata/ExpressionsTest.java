package dev.millrace.local.statemachines.jsonata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.millrace.local.statemachines.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ExpressionsTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    private final Expressions expressions = new Expressions();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$partition([1,2,3], 2) | [[1,2],[3]]",
                "$range(1, 9, 4) | [1,5,9]",
                "$range(3, 1, -1) | [3,2,1]",
                "$hash('a', 'SHA-256') | \"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb\"",
                "$hash('a', 'MD5') | \"0cc175b9c0f1b6a831c399e269772661\"",
                "$parse('{\"a\":[1,null]}') | {\"a\":[1,null]}",
                "$random(7) = $random(7) | true",
                "$millis() | 1770091506789",
                "$now() | \"2026-02-03T04:05:06.789Z\"",
                "$states.input.missing = null | false",
                "$states.input.none = null | true",
                "{'a': null} | {\"a\":null}",
                "6 / 2 | 3",
                "0.1 + 0.2 | 0.30000000000000004",
                "$count($states.input.list) | 0",
            })
    void expressions_have_the_values_that_step_functions_gives_them(String expression, String value) {
        assertThat(Json.text(evaluate(expression))).isEqualTo(value);
    }

    @Test
    void two_ids_differ_and_the_same_chance_gives_the_same() {
        var pair = evaluate("[$uuid(), $uuid()]");

        assertThat(pair.get(0)).isNotEqualTo(pair.get(1));
        assertThat(evaluate("[$uuid(), $uuid()]")).isEqualTo(pair);
        assertThat(pair.get(0).stringValue())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void eval_is_not_available() {
        assertThatThrownBy(() -> evaluate("$eval('1')")).hasMessageContaining("Attempted to invoke a non-function");
    }

    @Test
    void nothing_and_functions_are_no_values() {
        assertThatThrownBy(() -> evaluate("$nope")).hasMessageContaining("returned nothing (undefined)");
        assertThatThrownBy(() -> evaluate("function($x){$x}")).hasMessageContaining("unsupported result type");
    }

    @Test
    void an_expression_without_end_is_stopped() {
        assertThatThrownBy(() -> evaluate("($f := function($n){1 + $f($n)}; $f(1))"))
                .isInstanceOf(QueryFailure.class);
    }

    @Test
    void any_text_and_number_passes_through_unchanged() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 20), doubles().between(-1e12, 1e12))
                .check((text, number) -> {
                    var input = Json.object().put("t", text).put("n", number);
                    var output = expressions.evaluate("$states.input", "Output", bindings(input), moment());
                    return output.get("t").stringValue().equals(text)
                            && output.get("n").doubleValue() == number;
                });
    }

    private JsonNode evaluate(String expression) {
        var input = Json.parse("{\"none\":null,\"list\":[]}");
        return expressions.evaluate(expression, "Output", bindings(input), moment());
    }

    private static Bindings bindings(JsonNode input) {
        var states = Json.object();
        states.set("input", input);
        return new Bindings(states, Map.of());
    }

    private static Moment moment() {
        return new Moment(NOW, new SplittableRandom(1));
    }
}
