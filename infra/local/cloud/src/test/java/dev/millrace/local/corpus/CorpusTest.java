package dev.millrace.local.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @TempDir
    Path folder;

    @Test
    void every_readable_document_below_a_folder_is_an_upload_named_by_its_path() throws IOException {
        write("b.md", "# B");
        write("deep/a.txt", "A");
        write("picture.png", "not a document");

        var corpus = Corpus.of(folder, "acme", "internal");

        assertThat(corpus.uploads())
                .extracting(Upload::key)
                .containsExactly("incoming/acme/internal/b.md", "incoming/acme/internal/deep/a.txt");
    }

    @Test
    void an_arranged_corpus_takes_tenant_and_tier_from_its_folders() throws IOException {
        write("globex/public/terms.pdf", "%PDF");

        assertThat(Corpus.arranged(folder).uploads())
                .extracting(Upload::key)
                .containsExactly("incoming/globex/public/terms.pdf");
    }

    @Test
    void json_lines_are_cut_into_parts_that_together_are_the_file() {
        qt().forAll(integers().between(1, 350), integers().between(0, 1)).checkAssert((lines, lastLineEnds) -> {
            var text = IntStream.range(0, lines)
                            .mapToObj("{\"_id\":\"%d\",\"text\":\"größer\"}"::formatted)
                            .collect(Collectors.joining("\n"))
                    + "\n".repeat(lastLineEnds);
            var corpus = corpusOf("lines.jsonl", text);

            assertThat(corpus.documents()).isEqualTo(lines);
            assertThat(corpus.uploads()).hasSize((lines + JsonLines.LINES_PER_PART - 1) / JsonLines.LINES_PER_PART);
            assertThat(concatenated(corpus)).isEqualTo(text);
        });
    }

    @Test
    void an_empty_file_is_sent_to_be_rejected() throws IOException {
        write("empty.jsonl", "");
        write("empty.txt", "");

        assertThat(Corpus.of(folder, "acme", "internal").uploads())
                .extracting(upload -> upload.content().length())
                .containsExactly(0L, 0L);
    }

    @Test
    void a_folder_without_documents_is_refused_with_what_would_be_read() {
        assertThatThrownBy(() -> Corpus.of(folder, "acme", "internal"))
                .isInstanceOf(InvalidCorpus.class)
                .hasMessageContaining(".jsonl");
    }

    @Test
    void a_path_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Corpus.of(folder.resolve("gone"), "acme", "internal"))
                .isInstanceOf(InvalidCorpus.class)
                .hasMessageContaining("gone")
                .hasMessageContaining("--corpus");
    }

    private Corpus corpusOf(String name, String text) {
        try {
            return Corpus.of(write(name, text), "acme", "internal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String concatenated(Corpus corpus) {
        var all = new ByteArrayOutputStream();
        for (var upload : corpus.uploads()) {
            try (var content = upload.content().open()) {
                content.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
