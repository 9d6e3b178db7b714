package dev.millrace.ingestion.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractTextTest {

    private final ExtractionDesk desk = new ExtractionDesk();

    @Test
    void a_document_becomes_one_line_with_everything_that_is_known_of_it() {
        desk.upload("note.txt", "Call the depot.\r\nThen leave.\n");

        var outcome = desk.extract();

        assertThat(outcome.accepted()).isEqualTo(1);
        assertThat(outcome.documents().key()).matches("extracted/b-[0-9a-f]{32}\\.jsonl");
        assertThat(desk.lines(outcome).getFirst().toString()).isEqualTo("""
                {"submissionId":"submission-0","eventId":"event","documentId":"note.txt","tenant":"acme",\
                "tier":"internal","validFrom":"2026-03-01T00:00:00Z","mediaType":"text/plain",\
                "sourceKey":"incoming/acme/internal/note.txt","text":"Call the depot.\\nThen leave."}""");
    }

    @Test
    void reading_a_batch_again_gives_the_same_bytes() {
        desk.upload("a.md", "# A\n\nOne.");
        desk.upload("b.html", "<p>Two</p>");

        assertThat(desk.output(desk.extract())).isEqualTo(desk.output(desk.extract()));
    }

    @Test
    void a_document_that_cannot_be_read_does_not_keep_its_neighbours() {
        desk.upload("a.txt", "A");
        desk.upload("broken.pdf", "%PDF-1.7 and no more");
        desk.upload("c.txt", "C");

        var outcome = desk.extract();

        assertThat(outcome.accepted()).isEqualTo(2);
        assertThat(outcome.rejected()).extracting(Rejection::code).containsExactly(RejectionCode.PDF_UNREADABLE);
    }

    @Test
    void what_the_uploader_says_counts_for_more_than_what_the_document_says() {
        var declared = new DeclaredValidity(Optional.of(Instant.parse("2026-02-01T00:00:00Z")), Optional.empty());
        var content = "---\ntitle: Own\nvalid-from: 2026-01-01\nvalid-until: 2027-01-01\n---\nText";
        desk.upload(
                "a.md",
                content.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                declared,
                Optional.of(new RawText("Theirs")));

        var line = desk.lines(desk.extract()).getFirst();

        assertThat(line.get("title").asString()).isEqualTo("Theirs");
        assertThat(line.get("validFrom").asString()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(line.get("validUntil").asString()).isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void a_document_tried_alone_leaves_the_result_of_its_batch_in_place() {
        desk.upload("a.txt", "A");
        var second = desk.upload("b.txt", "B");
        var whole = desk.extract();

        var alone = desk.extract(Optional.of(second.submissionId()), Optional.empty());

        assertThat(alone.accepted()).isEqualTo(1);
        assertThat(alone.documents()).isNotEqualTo(whole.documents());
        assertThat(desk.lines(whole)).hasSize(2);
    }

    @Test
    void a_document_that_is_skipped_is_rejected_by_name() {
        desk.upload("a.txt", "A");
        var poison = desk.upload("b.txt", "B");

        var outcome = desk.extract(Optional.empty(), Optional.of(List.of(poison.submissionId())));

        assertThat(outcome.accepted()).isEqualTo(1);
        assertThat(outcome.rejected().getFirst().code()).isEqualTo(RejectionCode.EXTRACTION_FAILED);
        assertThat(outcome.rejected().getFirst().reason())
                .startsWith("b.txt cannot be read within the time and memory");
    }

    @Test
    void an_upload_that_is_gone_is_rejected_and_a_store_that_is_down_is_not() {
        var gone = desk.upload("a.txt", "A");
        desk.buckets.open("uploads").delete(gone.object().key());

        assertThat(desk.extract().rejected()).extracting(Rejection::code).containsExactly(RejectionCode.MISSING_OBJECT);

        desk.buckets.throttlingTheNext(3);
        assertThatThrownBy(desk::extract).isInstanceOf(Transient.class);
    }

    @Test
    void a_batch_without_manifest_and_an_unknown_submission_are_refused() {
        desk.upload("a.txt", "A");

        assertThatThrownBy(() -> desk.extract(Optional.of("nobody"), Optional.empty()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("$.only");
    }
}
