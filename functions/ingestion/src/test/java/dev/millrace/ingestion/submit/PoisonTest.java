package dev.millrace.ingestion.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages that can never work.
class PoisonTest {

    private static final String GOOD = "incoming/acme/public/good.txt";

    private final SubmissionDesk desk = new SubmissionDesk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MALFORMED_ANNOUNCEMENT | not json | must be JSON",
                "MALFORMED_ANNOUNCEMENT | [] | must be Object Created or DocumentSubmitted",
                "MALFORMED_ANNOUNCEMENT | {\"source\":\"aws.s3\",\"detail-type\":\"Object Deleted\"} | must be Object Created",
                "MALFORMED_ANNOUNCEMENT | incoming/acme/top.txt | must be incoming/<tenant>/<tier>/<name>",
                "MALFORMED_ANNOUNCEMENT | incoming/acme/secret/x.txt | security tier must be one of",
                "UNKNOWN_TENANT | incoming/initech/public/x.txt | add it to the parameter Tenants",
                "MISSING_OBJECT | incoming/acme/public/never.txt | nothing is there",
                "FORBIDDEN_OBJECT | incoming/acme/public/folder/ | upload files only",
            })
    void it_is_rejected_with_a_sentence_and_done_with(String code, String message, String sentence) {
        var body = message.startsWith("incoming/") ? SubmissionDesk.objectCreated(message) : message;

        var outcome = desk.deliver(body, desk.upload(GOOD, "text", Map.of()));

        assertThat(outcome.failedMessageIds()).isEmpty();
        assertThat(desk.rejectionCodes()).containsExactly(code);
        assertThat(desk.onlyRejection().detail().get("reason")).asString().contains(sentence);
        assertThat(desk.submissions()).hasSize(1);
    }

    @Test
    void everything_wrong_with_an_event_is_said_at_once() {
        desk.deliver("""
                {"id":"e-9","source":"millrace","detail-type":"DocumentSubmitted","detail":{"documentId":"",\
                "tenant":"ACME Inc.","tier":"top-secret","validFrom":"yesterday","object":{"bucket":"uploads"},"priority":1}}""");

        var reason = desk.onlyRejection().detail().get("reason");
        assertThat(reason)
                .asString()
                .contains("$.documentId", "$.tenant", "$.tier", "$.validFrom", "$.object.key", "not known")
                .doesNotContain("ACME", "top-secret", "yesterday");
        assertThat(desk.onlyRejection().detail()).containsEntry("eventId", "e-9");
    }

    @Test
    void a_document_over_50_megabytes_is_named_with_its_remedy() {
        desk.deliver(desk.upload("incoming/acme/public/film.txt", new byte[(50 << 20) + 1], Map.of()));

        assertThat(desk.onlyRejection().detail().get("reason"))
                .isEqualTo(
                        "film.txt has 52428801 bytes; 52428800 (50 MB) is the most: split it into parts and upload each.");
    }

    @ParameterizedTest
    @CsvSource({"globex, internal", "acme, public"})
    void an_event_cannot_bring_a_document_to_another_tenant_or_tier(String tenant, String tier) {
        desk.upload("incoming/acme/internal/x.md", "text", Map.of());

        desk.deliver("""
                {"id":"e","source":"millrace","detail-type":"DocumentSubmitted","detail":{"documentId":"x","tenant":"%s",\
                "tier":"%s","object":{"bucket":"uploads","key":"incoming/acme/internal/x.md"}}}""".formatted(tenant, tier));

        assertThat(desk.rejectionCodes()).containsExactly("FORBIDDEN_OBJECT");
        assertThat(desk.executions.started()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "valid-from, next week, must be a date such as 2026-01-31",
        "valid-until, 2001-01-01, validity must end after it begins"
    })
    void metadata_that_makes_no_sense_is_rejected(String key, String value, String sentence) {
        desk.deliver(desk.upload(GOOD, "text", Map.of(key, value)));

        assertThat(desk.rejectionCodes()).containsExactly("INVALID_METADATA");
        assertThat(desk.onlyRejection().detail().get("reason"))
                .asString()
                .contains(sentence)
                .startsWith("good.txt ");
    }

    @Test
    void whatever_arrives_every_good_neighbour_goes_on_and_nothing_comes_again() {
        qt().withExamples(50)
                .forAll(lists().of(strings().basicLatinAlphabet().ofLengthBetween(0, 80))
                        .ofSizeBetween(1, 8))
                .checkAssert(this::neighboursGoOn);
    }

    private void neighboursGoOn(List<String> garbage) {
        var fresh = new SubmissionDesk();
        var bodies = new ArrayList<>(garbage);
        bodies.add(garbage.size() / 2, fresh.upload(GOOD, "text", Map.of()));

        var outcome = fresh.deliver(bodies.toArray(String[]::new));

        assertThat(outcome.failedMessageIds()).isEmpty();
        assertThat(fresh.submissions()).hasSize(1);
        assertThat(fresh.events.events()).hasSize(garbage.size());
    }
}
