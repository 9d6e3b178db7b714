package dev.millrace.bench.events;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.local.events.PatternCases;
import java.io.IOException;

/// How many of the recorded pattern cases come out of the local EventBridge as they came out of AWS.
public final class EventPatternConformance implements Benchmark {

    @Override
    public String name() {
        return "event-pattern-conformance";
    }

    @Override
    public String summary() {
        return "share of recorded event patterns that match, do not match or are refused as in AWS";
    }

    @Override
    public Result run(Setting setting) throws IOException {
        var folder = setting.data("event-patterns");
        var cases = PatternCases.read(folder);
        if (cases.isEmpty()) {
            throw new IllegalStateException("There is no case of an event pattern (*.json5) under " + folder);
        }
        long passed = 0;
        for (var it : cases) {
            var outcome = it.outcome();
            if (outcome == it.expected()) {
                passed++;
            } else {
                System.out.printf("%s: AWS %s, local %s%n", it.name(), it.expected(), outcome);
            }
        }
        System.out.printf("%d of %d cases come out as in AWS%n", passed, cases.size());
        return new Result(name(), (double) passed / cases.size(), Goal.atLeast(1));
    }
}
