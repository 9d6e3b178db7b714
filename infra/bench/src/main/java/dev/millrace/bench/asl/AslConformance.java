package dev.millrace.bench.asl;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.local.statemachines.conformance.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares the local Step Functions engine with the executions that AWS recorded.
///
/// The value is the share of the applicable recordings whose history the engine repeats event by event: types, order,
/// state names, payloads, errors and causes, event ids and their predecessors.
public final class AslConformance implements Benchmark {

    private static final double GOAL = 0.8;

    @Override
    public String name() {
        return "asl-conformance";
    }

    @Override
    public String summary() {
        return "share of the executions recorded on AWS whose history the local Step Functions repeats";
    }

    @Override
    public Result run(Setting setting) throws IOException {
        var report = Conformance.run(root(setting.data("asl")));
        System.out.println("Compared with executions recorded on AWS (LocalStack's snapshots).");
        System.out.println();
        System.out.println(report.table());
        return new Result(name(), report.share(), Goal.atLeast(GOAL));
    }

    /// The folder that holds `asl/`, if a path to the recordings themselves was given.
    private static Path root(Path recordings) {
        if (!Files.isDirectory(recordings.resolve("v2"))) {
            throw new IllegalStateException("There are no recordings (v2/) under " + recordings);
        }
        var parent = recordings.toAbsolutePath().getParent();
        return parent == null ? recordings : parent;
    }
}
