package dev.millrace.local.statemachines.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConformanceTest {

    @Test
    void four_of_five_recorded_executions_are_repeated_event_by_event() throws Exception {
        var data = System.getenv("MILLRACE_DATA");
        assumeTrue(data != null, "MILLRACE_DATA names no folder with the AWS recordings, so they were not compared");

        var report = Conformance.run(Path.of(data));

        System.out.println(report.table());
        assertThat(report.share()).as(report.table()).isGreaterThanOrEqualTo(0.8);
    }
}
