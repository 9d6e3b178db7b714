package dev.millrace.bench.policy;

import dev.millrace.bench.Setting;
import dev.millrace.core.json.Json;
import dev.millrace.dmn.DecisionTables;
import dev.millrace.rego.RegoPolicies;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/// Rego inside the JVM against an OPA server on this machine, and DMN by KIE against Camunda 7's engine: one client
/// each, the shipped policy and table, the same inputs and the same answers. Runs in a JVM whose flags are the point.
public final class EngineDuels {

    private static final double TIMES_OPA = 10;
    private static final double TIMES_CAMUNDA = 5;

    private EngineDuels() {}

    /// Prints what it finds; the last line is [Shares] as JSON.
    ///
    /// @param arguments the folder of the checkout; that of the data sets, if there is one
    public static void main(String[] arguments) throws Exception {
        var data = Optional.of(arguments).filter(it -> it.length > 1).map(it -> Path.of(it[1]));
        var setting = new Setting(Path.of(arguments[0]), data, OptionalInt.empty());
        var policies = setting.home().resolve("layers/policies");
        var rego = rego(policies.resolve("rego"), Inputs.ofGuardrail(setting)) / TIMES_OPA;
        var dmn = dmn(policies.resolve("dmn"), Inputs.ofTable(setting)) / TIMES_CAMUNDA;
        System.out.println(Json.canonical(new Shares(rego, dmn)));
    }

    /// How many times as fast as the server; without an OPA program that is not known, and counts for nothing.
    private static double rego(Path folder, List<Map<String, Object>> inputs) throws Exception {
        var ours = loaded(
                "Rego in the JVM",
                inputs,
                () -> InProcess.rego(RegoPolicies.in(folder).current("jira-create-issue")));
        System.out.printf(Locale.ROOT, "  %.1f MiB of jars%n", Sizes.ofJars(Sizes.REGO));
        var program = OpaProgram.find();
        if (program.isEmpty()) {
            System.out.println("SKIPPED: the OPA server (no opa on the path or in $OPA, and no Go to build it with)");
            return Double.MAX_VALUE;
        }
        try (var server = OpaServer.start(program.get(), folder.resolve("jira-create-issue/1/policy.rego"))) {
            var times = new Duel(ours, server, inputs).run();
            System.out.printf(
                    Locale.ROOT,
                    "  OPA server: ready in %.2f s, %.1f MiB program, %.0f MiB of memory in use%n",
                    server.secondsToReady(),
                    Sizes.of(program.get()),
                    server.residentMebibytes());
            return times;
        }
    }

    private static double dmn(Path folder, List<Map<String, Object>> inputs) throws Exception {
        System.out.println("KIE passes 3,388 of the 3,391 tests of the DMN TCK (https://dmn-tck.github.io/tck/)");
        var ours = loaded(
                "DMN by KIE",
                inputs,
                () -> InProcess.dmn(DecisionTables.in(folder).current("approval-routing")));
        System.out.printf(Locale.ROOT, "  %.1f MiB of jars%n", Sizes.ofJars(Sizes.KIE));
        var theirs = loaded(
                "DMN by Camunda 7", inputs, () -> CamundaTable.load(folder.resolve("approval-routing/1/table.dmn")));
        System.out.printf(Locale.ROOT, "  %.1f MiB of jars%n", Sizes.ofJars(Sizes.CAMUNDA));
        return new Duel(ours, theirs, inputs).run();
    }

    /// Loads an engine for the first time in this process, and once more, each until it has answered.
    private static Contender loaded(String name, List<Map<String, Object>> inputs, Callable<? extends Contender> load)
            throws Exception {
        var cold = secondsToAnswer(inputs, load);
        var warm = secondsToAnswer(inputs, load);
        System.out.printf(
                Locale.ROOT, "%s: first answer after %.2f s, and %.2f s when loaded again%n", name, cold, warm);
        return load.call();
    }

    private static double secondsToAnswer(List<Map<String, Object>> inputs, Callable<? extends Contender> load)
            throws Exception {
        var began = System.nanoTime();
        var answer = load.call().answer(inputs.getFirst());
        var seconds = (System.nanoTime() - began) / 1e9;
        if (answer.isEmpty()) {
            throw new IllegalStateException("an engine has no answer");
        }
        return seconds;
    }
}
