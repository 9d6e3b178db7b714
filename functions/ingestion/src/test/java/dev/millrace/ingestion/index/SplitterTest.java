package dev.millrace.ingestion.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.millrace.core.json.Json;
import dev.millrace.ingestion.Data;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplitterTest {

    @Test
    void a_short_text_is_one_chunk() {
        assertThat(new Splitter(480).split(" Short.\n\nIndeed. ")).containsExactly("Short.\n\nIndeed.");
    }

    @Test
    void paragraphs_stay_whole_where_they_can() {
        var paragraph = "This is a sentence of eight simple words. ".repeat(4).strip();

        var chunks = new Splitter(100).split(String.join("\n\n", List.of(paragraph, paragraph, paragraph)));

        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.split("\n\n")).containsOnly(paragraph));
    }

    @Test
    void a_long_paragraph_is_cut_between_sentences() {
        var chunks = new Splitter(50).split("This is a sentence of eight simple words. ".repeat(40));

        assertThat(chunks)
                .hasSizeGreaterThan(6)
                .allSatisfy(chunk -> assertThat(chunk).startsWith("This").endsWith("words."));
    }

    @Test
    void chunks_are_of_about_equal_size() {
        var text = "One two three four five. ".repeat(100);

        var tokens = new Splitter(480)
                .split(text).stream().mapToInt(Tokens::estimate).summaryStatistics();

        assertThat(tokens.getCount()).isEqualTo(2);
        assertThat(tokens.getMax() - tokens.getMin()).isLessThan(20);
    }

    @Test
    void nothing_is_lost_and_nothing_is_too_long_whatever_the_text() {
        qt().withExamples(300)
                .forAll(
                        strings().allPossible().ofLengthBetween(0, 400),
                        integers().between(3, 60))
                .checkAssert((text, budget) -> {
                    var chunks = new Splitter(budget).split(text);
                    assertThat(visible(String.join("", chunks))).isEqualTo(visible(text));
                    assertThat(chunks)
                            .allSatisfy(
                                    chunk -> assertThat(Tokens.estimate(chunk)).isLessThanOrEqualTo(budget));
                    assertThat(new Splitter(budget).split(text)).isEqualTo(chunks);
                });
    }

    @Test
    void a_word_without_end_is_cut_between_characters() {
        var chunks = new Splitter(10).split("😀".repeat(100));

        assertThat(String.join("", chunks)).isEqualTo("😀".repeat(100));
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(chunk.codePoints()).allMatch(point -> point == "😀".codePointAt(0)));
    }

    @Test
    void most_abstracts_are_one_chunk() throws IOException {
        try (var lines = Files.lines(Data.path("ir/scifact/corpus.jsonl"))) {
            var counts = lines.limit(1_000)
                    .map(line -> Json.parse(line.getBytes(StandardCharsets.UTF_8)))
                    .map(json -> new Splitter(Passage.MOST_TOKENS)
                            .split(json.get("text").asString())
                            .size())
                    .collect(Collectors.groupingBy(size -> size, Collectors.counting()));

            assertThat(counts.get(1)).isGreaterThan(800);
        }
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
