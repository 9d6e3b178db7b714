package dev.millrace.bench.asl;

import dev.millrace.local.statemachines.conformance.Conformance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Compares the local Step Functions engine with the executions that AWS recorded.
///
/// The value is the share of the applicable recordings whose history the engine repeats event by event: types, order,
/// state names, payloads, errors and causes, event ids and their predecessors.
public final class AslConformance {

    private static final double GOAL = 0.8;

    private AslConformance() {}

    /// @param arguments the data folder; without it `MILLRACE_DATA` names it
    public static void main(String[] arguments) throws IOException {
        var data =
                arguments.length > 0 ? Optional.of(arguments[0]) : Optional.ofNullable(System.getenv("MILLRACE_DATA"));
        if (data.isEmpty()) {
            System.err.println("Name the folder with the recordings: as the first argument, or in MILLRACE_DATA.");
            System.exit(2);
        }
        System.out.println(run(Path.of(data.orElseThrow())));
    }

    /// The report; its last line is the result.
    public static String run(Path data) throws IOException {
        var report = Conformance.run(data);
        return "Compared with executions recorded on AWS (LocalStack's snapshots).%n%n%s%n%s"
                .formatted(report.table(), result(report.share()));
    }

    private static String result(double share) {
        return String.format(
                Locale.ROOT, "RESULT asl-conformance %.3f goal %.3f %s", share, GOAL, share >= GOAL ? "met" : "missed");
    }
}
