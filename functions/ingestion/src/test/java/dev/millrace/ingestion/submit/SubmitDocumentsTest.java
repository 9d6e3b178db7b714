package dev.millrace.ingestion.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.manifest.Submission;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubmitDocumentsTest {

    private static final String KEY = "incoming/acme/internal/handbook/leave.md";
    private static final String SUBMITTED = """
            {"id":"e-1","source":"millrace","detail-type":"DocumentSubmitted","detail":{"documentId":"leave policy",\
            "tenant":"acme","tier":"internal","validFrom":"2026-01-01T00:00:00Z","title":"Leave",\
            "object":{"bucket":"uploads","key":"incoming/acme/internal/handbook/leave.md"}}}""";

    private final SubmissionDesk desk = new SubmissionDesk();

    @Test
    void an_upload_is_submitted_under_the_name_in_its_key() {
        var outcome = desk.deliver(desk.upload(
                KEY,
                "text",
                Map.of("title", "Leave", "valid-from", "2026-01-01", "valid-until", "2027-01-01T12:00:00Z")));

        assertThat(outcome.failedMessageIds()).isEmpty();
        var submission = desk.submissions().getFirst();
        assertThat(submission.documentId()).isEqualTo(new DocumentId("handbook/leave.md"));
        assertThat(submission.tier()).isEqualTo(SecurityTier.INTERNAL);
        assertThat(submission.title()).contains(new RawText("Leave"));
        assertThat(submission.validity().from()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(submission.validity().until()).contains(Instant.parse("2027-01-01T12:00:00Z"));
    }

    @Test
    void a_submitted_document_is_what_the_event_says() {
        desk.upload(KEY, "text", Map.of("title", "Another", "valid-until", "2027-01-01"));

        desk.deliver(SUBMITTED);

        var submission = desk.submissions().getFirst();
        assertThat(submission.documentId()).isEqualTo(new DocumentId("leave policy"));
        assertThat(submission.title()).contains(new RawText("Leave"));
        assertThat(submission.validity().until()).contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(submission.eventId()).isEqualTo("e-1");
    }

    @Test
    void the_workflow_gets_a_pointer_to_the_manifest_and_the_ids() {
        desk.deliver(desk.upload(KEY, "text", Map.of()));

        var ingestion = desk.executions.started().getFirst();
        assertThat(ingestion.batchId()).matches("b-[0-9a-f]{32}");
        assertThat(ingestion.documents()).isEqualTo(1);
        assertThat(ingestion.submissions())
                .containsExactly(desk.submissions().getFirst().submissionId());
        assertThat(ingestion.manifest().key()).isEqualTo("manifests/" + ingestion.batchId() + ".json");
    }

    @Test
    void a_message_delivered_again_starts_nothing_new() {
        var event = desk.upload(KEY, "text", Map.of());

        desk.deliver(event);
        desk.deliver(event, event);

        assertThat(desk.executions.started()).hasSize(1);
        assertThat(desk.submissions()).hasSize(1);
    }

    @Test
    void an_upload_that_an_event_announces_in_the_same_words_as_its_bucket_is_one_submission() {
        desk.deliver(desk.upload(KEY, "text", Map.of()));
        desk.deliver("""
                {"id":"e-2","source":"millrace","detail-type":"DocumentSubmitted","detail":{\
                "documentId":"handbook/leave.md","tenant":"acme","tier":"internal",\
                "object":{"bucket":"uploads","key":"incoming/acme/internal/handbook/leave.md"}}}""");

        assertThat(desk.executions.started()).hasSize(1);
        assertThat(desk.submissions()).hasSize(1);
    }

    @Test
    void other_content_under_the_same_name_is_another_submission() {
        desk.deliver(desk.upload(KEY, "one", Map.of()));
        desk.deliver(desk.upload(KEY, "two", Map.of()));

        assertThat(desk.submissions())
                .extracting(Submission::submissionId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void batches_close_at_a_hundred_documents() {
        var events = IntStream.range(0, 250)
                .mapToObj(i -> desk.upload("incoming/acme/public/" + i + ".txt", "text", Map.of()))
                .toArray(String[]::new);

        desk.deliver(events);

        assertThat(desk.executions.started())
                .extracting(Executions.Ingestion::documents)
                .containsExactly(100, 100, 50);
    }

    @Test
    void batches_close_at_a_mebibyte_and_a_larger_document_travels_alone() {
        var half = new byte[600_000];
        desk.deliver(
                desk.upload("incoming/acme/public/a", half, Map.of()),
                desk.upload("incoming/acme/public/b", half, Map.of()),
                desk.upload("incoming/acme/public/huge", new byte[3 << 20], Map.of()),
                desk.upload("incoming/acme/public/c", new byte[10], Map.of()));

        assertThat(desk.manifests()).allSatisfy(manifest -> {
            var bytes =
                    manifest.submissions().stream().mapToLong(Submission::size).sum();
            assertThat(manifest.submissions().size() == 1 || bytes <= 1 << 20).isTrue();
        });
        assertThat(desk.submissions()).hasSize(4);
    }

    @Test
    void two_versions_of_a_document_do_not_share_a_batch() {
        desk.upload(KEY, "text", Map.of());
        desk.deliver(SUBMITTED, SUBMITTED.replace("2026-01-01", "2026-02-01"));

        assertThat(desk.manifests()).hasSize(2);
    }

    @Test
    void a_lost_response_of_the_workflow_service_is_tried_again_with_one_effect() {
        desk.executions.losingTheNextResponse();
        var batch = desk.batch(desk.upload(KEY, "text", Map.of()));

        assertThat(desk.function().apply(batch).failedMessageIds()).hasSize(1);
        assertThat(desk.function().apply(batch).failedMessageIds()).isEmpty();

        assertThat(desk.executions.started()).hasSize(1);
    }

    @Test
    void only_the_messages_of_the_batch_that_was_not_started_come_again() {
        desk.executions.throttlingTheNext(1);
        var batch = desk.batch(
                desk.upload("incoming/acme/public/a", new byte[900_000], Map.of()),
                desk.upload("incoming/acme/public/b", new byte[900_000], Map.of()));

        assertThat(desk.function().apply(batch).failedMessageIds()).hasSize(1);
        assertThat(desk.executions.started()).hasSize(1);
    }

    @Test
    void a_store_that_does_not_answer_defers_its_message_only() {
        var events = new String[] {desk.upload(KEY, "a", Map.of()), "not an event"};
        desk.buckets.throttlingTheNext(1);

        var outcome = desk.deliver(events);

        assertThat(outcome.failedMessageIds()).containsExactly("message-1");
        assertThat(desk.rejectionCodes()).containsExactly("MALFORMED_ANNOUNCEMENT");
    }

    @Test
    void rejections_that_could_not_be_announced_come_again() {
        desk.events.refusingTheNext(1);

        var outcome = desk.deliver("not an event", desk.upload(KEY, "a", Map.of()));

        assertThat(outcome.failedMessageIds()).containsExactly("message-1");
        assertThat(desk.executions.started()).hasSize(1);
    }
}
