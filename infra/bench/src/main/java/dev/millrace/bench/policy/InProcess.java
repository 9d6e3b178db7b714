package dev.millrace.bench.policy;

import dev.millrace.core.json.Json;
import dev.millrace.dmn.DecisionTable;
import dev.millrace.rego.RegoPolicy;
import java.util.Map;

/// What a function runs: inside this JVM, with input hash and all.
final class InProcess {

    private InProcess() {}

    static Contender rego(RegoPolicy policy) {
        return new Rego(policy);
    }

    static Contender dmn(DecisionTable table) {
        return new Dmn(table);
    }

    private record Rego(RegoPolicy policy) implements Contender {

        @Override
        public String name() {
            return "Rego in the JVM";
        }

        @Override
        public String answer(Map<String, Object> input) {
            return policy.evaluate(input).verdict().recorded();
        }
    }

    private record Dmn(DecisionTable table) implements Contender {

        @Override
        public String name() {
            return "DMN by KIE";
        }

        @Override
        public String answer(Map<String, Object> input) {
            return Json.canonical(table.evaluate(input).outputs());
        }
    }
}
