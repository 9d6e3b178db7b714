package dev.millrace.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedTablesTest {

    private static final Path TABLES = Path.of(System.getProperty("tables", "../policies/dmn"));
    private static final Path SEEDED = Path.of("src/test/tables");

    @TestFactory
    Stream<DynamicTest> no_shipped_table_has_a_gap_an_overlap_or_a_rule_that_is_never_reached() throws IOException {
        try (var files = Files.walk(TABLES)) {
            var tables =
                    files.filter(file -> file.endsWith("table.dmn")).sorted().toList();
            assertThat(tables).isNotEmpty();
            return tables.stream()
                    .map(table -> DynamicTest.dynamicTest(
                            TABLES.relativize(table).toString(),
                            () -> assertThat(TableCheck.findings(table)).isEmpty()));
        }
    }

    @Test
    void a_seeded_gap_is_found() {
        assertThat(TableCheck.findings(SEEDED.resolve("gap.dmn")))
                .anyMatch(finding -> finding.startsWith("DECISION_TABLE_GAP") && finding.contains("( 3 .. 4 ]"));
    }

    @Test
    void a_seeded_overlap_is_found() {
        assertThat(TableCheck.findings(SEEDED.resolve("overlap.dmn")))
                .anyMatch(finding -> finding.startsWith("DECISION_TABLE_OVERLAP"));
    }

    @Test
    void a_rule_that_is_never_reached_is_found() {
        assertThat(TableCheck.findings(SEEDED.resolve("unreachable.dmn")))
                .anyMatch(finding -> finding.startsWith("DECISION_TABLE_SUBSUMPTION"));
    }

    @Test
    void an_expression_that_is_no_feel_is_found() {
        assertThat(TableCheck.findings(SEEDED.resolve("broken.dmn"))).isNotEmpty();
    }
}
