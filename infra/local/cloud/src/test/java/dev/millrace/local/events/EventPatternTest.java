package dev.millrace.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventPatternTest {

    @Test
    void every_recorded_case_comes_out_as_in_aws() throws IOException {
        var data = System.getenv("MILLRACE_DATA");
        assumeTrue(data != null, "MILLRACE_DATA does not name the folder of the data sets");
        var folder = Path.of(data, "event-patterns");
        assumeTrue(Files.isDirectory(folder), "There is no folder " + folder);

        var cases = PatternCases.read(folder);

        assertThat(cases).hasSizeGreaterThan(150);
        assertThat(cases.stream().filter(it -> !it.passes()))
                .extracting(PatternCases.Case::name, PatternCases.Case::outcome)
                .isEmpty();
    }

    @Test
    void a_missing_field_matches_only_where_it_is_asked_for() {
        var absent = new EventPattern("{\"detail\":{\"tier\":[{\"exists\":false}]}}");

        assertThat(absent.matches("{\"detail\":{\"tenant\":\"acme\"}}")).isTrue();
        assertThat(absent.matches("{\"detail\":{\"tier\":null}}")).isFalse();
        assertThat(new EventPattern("{\"detail\":{\"tier\":[{\"anything-but\":\"public\"}]}}")
                        .matches("{\"detail\":{}}"))
                .isFalse();
    }

    @Test
    void a_pattern_that_aws_refuses_is_refused_with_a_reason() {
        assertThatThrownBy(() -> new EventPattern("{\"source\":\"millrace\"}"))
                .isInstanceOf(InvalidEventPatternException.class)
                .hasMessageStartingWith("Event pattern is not valid. Reason: ");
        assertThatThrownBy(() -> new EventPattern("{\"source\":[{\"wildcard\":\"*:*:*:*:*:bus/*\"}]}"))
                .hasMessageContaining("too complex");
        assertThatThrownBy(() -> new EventPattern("source")).isInstanceOf(InvalidEventPatternException.class);
    }
}
