package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.json.Json;
import java.nio.file.Path;
import java.util.Optional;

/// A process that starts executions until somebody kills it; says each that was acknowledged.
final class KilledProcess {

    static final String MACHINE = """
            StartAt: Work
            States:
              Work: {Type: Task, Resource: "arn:aws:states:::lambda:invoke", Next: Wait}
              Wait: {Type: Wait, Seconds: 1, Next: Again}
              Again: {Type: Task, Resource: "arn:aws:states:::lambda:invoke", End: true}
            """;

    private KilledProcess() {}

    public static void main(String[] arguments) {
        var engine = StateMachines.open(Path.of(arguments[0]), Account.LOCAL, new SystemTimekeeper());
        engine.integrate(new FakeTasks());
        var arn = engine.register("m", Yaml.machine(MACHINE));
        engine.resume();
        for (var number = 0; ; number++) {
            var name = arguments[1] + number;
            var unused = engine.start(arn, Optional.of(name), Json.number(number));
            System.out.println(name);
        }
    }
}
