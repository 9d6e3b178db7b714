package dev.millrace.ingestion.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The documents that the demonstration uploads.
class SampleDocumentsTest {

    private static final Path DOCUMENTS = Path.of("../../infra/local/samples/documents");

    @Test
    void every_one_of_them_is_read_and_most_have_a_title() throws IOException {
        var desk = new ExtractionDesk();
        try (var files = Files.walk(DOCUMENTS)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                desk.upload(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }

        var outcome = desk.extract();

        assertThat(outcome.rejected()).isEmpty();
        assertThat(desk.lines(outcome))
                .hasSizeGreaterThan(30)
                .filteredOn(line -> line.has("title"))
                .hasSizeGreaterThan(30);
    }
}
