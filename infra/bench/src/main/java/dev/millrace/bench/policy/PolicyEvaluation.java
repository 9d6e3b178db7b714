package dev.millrace.bench.policy;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import java.util.Locale;

/// Policies and tables in a function's JVM beside the engines of others. What counts is the JVM that Lambda gives our
/// functions; the same in that of the local sandbox is printed.
public final class PolicyEvaluation implements Benchmark {

    @Override
    public String name() {
        return "policy-evaluation";
    }

    @Override
    public String summary() {
        return "evaluations/s of Rego against an OPA server and of DMN against Camunda 7; the worse share of the goals";
    }

    @Override
    public Result run(Setting setting) throws Exception {
        var sandbox = FunctionJvm.IN_SANDBOX.shares(setting);
        var aws = FunctionJvm.IN_AWS.shares(setting);
        print(FunctionJvm.IN_SANDBOX, sandbox);
        print(FunctionJvm.IN_AWS, aws);
        return new Result(name(), aws.worse(), Goal.atLeast(1));
    }

    private static void print(FunctionJvm jvm, Shares shares) {
        System.out.printf(
                Locale.ROOT, "share of the goals, %s: Rego %.2f, DMN %.2f%n", jvm.name(), shares.rego(), shares.dmn());
    }
}
