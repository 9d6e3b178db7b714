package dev.millrace.bench.policy;

import dev.millrace.bench.Setting;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What policies and tables are asked: lines of JSON from a data folder that has them, or else made by seed.
public final class Inputs {

    private static final int COUNT = 1000;
    private static final long SEED = 4;

    private Inputs() {}

    /// Of the guardrail `jira-create-issue`, from `guardrail-inputs.jsonl` if there is one.
    public static List<Map<String, Object>> ofGuardrail(Setting setting) throws IOException {
        return of(setting, "guardrail-inputs.jsonl", Inputs::action);
    }

    /// Of the table `approval-routing`, from `approval-routing-inputs.jsonl` if there is one.
    static List<Map<String, Object>> ofTable(Setting setting) throws IOException {
        return of(setting, "approval-routing-inputs.jsonl", Inputs::routing);
    }

    /// Makes one input.
    private interface Maker {
        Map<String, Object> make(RandomGenerator random, int number);
    }

    private static List<Map<String, Object>> of(Setting setting, String file, Maker maker) throws IOException {
        var given = setting.data().map(root -> root.resolve(file)).filter(Files::isRegularFile);
        if (given.isPresent()) {
            try (var lines = Files.lines(given.get())) {
                return lines.map(Json::object).toList();
            }
        }
        var random = new Random(SEED);
        return IntStream.range(0, COUNT).mapToObj(i -> maker.make(random, i)).toList();
    }

    private static Map<String, Object> action(RandomGenerator random, int number) {
        return Map.of(
                "tool",
                random.nextInt(10) == 0 ? "jira.delete_issue" : "jira.create_issue",
                "auditToken",
                Map.of("verified", random.nextInt(10) != 0, "subject", "agent-" + number),
                "criticality",
                1 + random.nextInt(5),
                "project",
                "OPS-" + random.nextInt(100));
    }

    private static Map<String, Object> routing(RandomGenerator random, int number) {
        return Map.of(
                "verdict",
                List.of("allow", "ask", "deny").get(number % 3),
                "confidence",
                random.nextInt(1001) / 1000.0,
                "criticality",
                1 + random.nextInt(5));
    }
}
