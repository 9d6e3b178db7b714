package dev.millrace.ingestion.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private final ExtractionDesk desk = new ExtractionDesk();

    @Test
    void every_line_is_a_document_of_its_own() {
        desk.upload("faq.jsonl", """
                {"_id": "one", "title": "Minimum order", "text": "There is none.", "metadata": {}}

                {"id": 2, "text": "Thirty days."}
                """);

        var lines = desk.lines(desk.extract());

        assertThat(lines).extracting(line -> line.get("documentId").asString()).containsExactly("one", "2");
        assertThat(lines.getFirst().get("title").asString()).isEqualTo("Minimum order");
        assertThat(lines.getLast().has("title")).isFalse();
        assertThat(lines)
                .extracting(line -> line.get("submissionId").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_malformed_line_is_rejected_by_its_number_and_the_others_go_on() {
        desk.upload(
                "faq.jsonl",
                ("{\"_id\":\"a\",\"text\":\"A\"}\n{\"_id\":\"secret\"\n{\"_id\":\"c\"}\n"
                                + "{\"text\":\"D\"}\n{\"_id\":\"e\",\"text\":\" \"}\n{\"_id\":\"a\",\"text\":\"F\"}\n[]\n\u00ff\n"
                                + "{\"_id\":\"z\",\"text\":\"Z\"}")
                        .getBytes(StandardCharsets.ISO_8859_1));

        var outcome = desk.extract();

        assertThat(desk.lines(outcome))
                .extracting(line -> line.get("documentId").asString())
                .containsExactly("a", "z");
        assertThat(outcome.rejected())
                .extracting(rejection -> rejection.documentId().orElseThrow())
                .containsExactly(
                        "faq.jsonl:2",
                        "faq.jsonl:3",
                        "faq.jsonl:4",
                        "faq.jsonl:5",
                        "faq.jsonl:6",
                        "faq.jsonl:7",
                        "faq.jsonl:8");
        assertThat(outcome.rejected()).extracting(Rejection::reason).noneMatch(reason -> reason.contains("secret"));
    }

    @Test
    void the_same_line_has_the_same_submission_whatever_its_neighbours() {
        desk.upload("a.jsonl", "{\"_id\":\"x\",\"text\":\"X\"}");
        var alone = desk.lines(desk.extract()).getFirst().get("submissionId");

        var other = new ExtractionDesk();
        other.upload("a.jsonl", "{\"_id\":\"w\",\"text\":\"W\"}\n{\"_id\":\"x\",\"text\":\"X\"}");

        assertThat(other.lines(other.extract()).getLast().get("submissionId")).isEqualTo(alone);
    }

    @Test
    void more_than_ten_thousand_lines_are_refused_as_a_whole() {
        desk.upload("big.jsonl", "{\"_id\":\"x\",\"text\":\"X\"}\n".repeat(10_001));

        assertThat(desk.extract().rejected()).extracting(Rejection::code).containsExactly(RejectionCode.TOO_MANY_LINES);
    }
}
