package dev.millrace.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.ErrorCode;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.dlp.Detector;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.PolicySource;
import dev.millrace.dlp.PolicyVersion;
import dev.millrace.dlp.Rule;
import dev.millrace.dlp.TenantMasking;
import dev.millrace.masking.jsonl.JsonLines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaskTextTest {

    private static final TenantMasking STANDARD = underStandard(MaskingEngine.standard());
    private static final ObjectPointer EXTRACTED = new ObjectPointer("uploads", "extracted/b-1.jsonl");
    private static final ObjectPointer MASKED = new ObjectPointer("lake", "masked/b-1.jsonl");
    private static final MaskRequest BATCH = new MaskRequest("b-1", EXTRACTED);

    private final InMemoryBuckets buckets = new InMemoryBuckets();
    private final MaskText maskText = new MaskText(new JsonLines(buckets, "lake"), STANDARD);

    @Test
    void title_and_text_are_masked_and_everything_else_stays() {
        extracted("""
                {"submissionId":"s1","eventId":"e1","documentId":"mail 1.txt","tenant":"acme","tier":"internal",\
                "validFrom":"2026-01-01T00:00:00Z","title":"From jane@example.com","mediaType":"text/plain",\
                "sourceKey":"incoming/acme/internal/mail 1.txt","text":"Call +44 20 7946 0958 or jane@example.com.",\
                "pages":[1,2.50],"note":null}
                """);

        var outcome = maskText.apply(BATCH);

        assertThat(outcome).isEqualTo(new MaskOutcome("b-1", MASKED, 1, List.of(), 3, List.of("built-in:1")));
        assertThat(masked()).isEqualTo("""
                {"documentId":"mail 1.txt","eventId":"e1","mediaType":"text/plain","note":null,"pages":[1,2.50],\
                "sourceKey":"incoming/acme/internal/mail 1.txt","spans":{"EMAIL_ADDRESS":2,"PHONE_NUMBER":1},\
                "submissionId":"s1","tenant":"acme","text":"Call [PHONE_NUMBER] or [EMAIL_ADDRESS].",\
                "tier":"internal","title":"From [EMAIL_ADDRESS]","validFrom":"2026-01-01T00:00:00Z"}
                """);
    }

    @Test
    void a_document_without_anything_sensitive_goes_through_as_it_is() {
        extracted("{\"documentId\":\"d1\",\"tenant\":\"acme\",\"text\":\"Hello, 世界\"}\n");

        assertThat(maskText.apply(BATCH).spans()).isZero();
        assertThat(masked()).isEqualTo("{\"documentId\":\"d1\",\"tenant\":\"acme\",\"text\":\"Hello, 世界\"}\n");
    }

    @Test
    void a_line_that_cannot_be_read_is_rejected_without_a_word_of_it_and_its_neighbours_go_on() {
        extracted("""
                {"documentId":"d1","tenant":"acme","text":"one"}
                {"documentId":"d2","tenant":"acme","text":"secret

                {"documentId":"d4","tenant":"acme","text":["secret"],"title":7}
                ["secret"]
                null
                {"documentId":"d7","tenant":"acme","text":"seven"}\
                """);

        var outcome = maskText.apply(BATCH);

        assertThat(outcome.accepted()).isEqualTo(2);
        assertThat(masked().lines()).hasSize(2);
        assertThat(outcome.rejected())
                .containsExactly(
                        unreadable("extracted/b-1.jsonl:2"),
                        new Rejection(
                                "d4",
                                Optional.of("acme"),
                                ErrorCode.INVALID_INPUT,
                                "$.text: must be a string; $.title: must be a string"),
                        unreadable("extracted/b-1.jsonl:5"),
                        unreadable("extracted/b-1.jsonl:6"));
    }

    @Test
    void a_document_on_which_masking_fails_is_rejected_and_its_neighbours_go_on() {
        extracted("""
                {"documentId":"d1","tenant":"acme","text":"poison: secret"}
                {"documentId":"d2","tenant":"acme","text":"fine"}
                """);
        Detector failing = (text, _) -> {
            if (text.slice(0, 6).equals("poison")) {
                throw new IllegalStateException(text.slice(0, text.length()));
            }
        };
        var engine = new MaskingEngine(List.of(failing), MaskingPolicy.STANDARD);

        var outcome = new MaskText(new JsonLines(buckets, "lake"), underStandard(engine)).apply(BATCH);

        assertThat(outcome.accepted()).isEqualTo(1);
        assertThat(outcome.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.documentId()).isEqualTo("d1");
            assertThat(rejection.code()).isEqualTo(ErrorCode.DEFECT);
            assertThat(rejection.reason()).contains("IllegalStateException").doesNotContain("secret");
        });
    }

    @Test
    void a_retry_after_a_lost_answer_leaves_the_same_bytes() {
        extracted("""
                {"tenant":"acme","documentId":"d1","text":"a@example.com, 10.0.0.1","title":"b@example.com"}
                """);
        maskText.apply(BATCH);
        var first = masked();

        buckets.losingTheNextAcknowledgement();
        assertThatThrownBy(() -> maskText.apply(BATCH)).isInstanceOf(Transient.class);
        maskText.apply(BATCH);

        assertThat(masked()).isEqualTo(first);
    }

    @Test
    void a_batch_that_was_not_extracted_is_refused() {
        assertThatThrownBy(() -> maskText.apply(BATCH))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("s3://uploads/extracted/b-1.jsonl");
    }

    @Test
    void an_empty_batch_is_masked_to_an_empty_one() {
        extracted("");

        assertThat(maskText.apply(BATCH)).isEqualTo(new MaskOutcome("b-1", MASKED, 0, List.of(), 0, List.of()));
        assertThat(masked()).isEmpty();
    }

    @Test
    void every_tenant_has_its_own_policy_and_the_outcome_names_all() {
        extracted("""
                {"documentId":"d1","tenant":"acme","text":"a@example.com"}
                {"documentId":"d2","tenant":"globex","text":"a@example.com"}
                """);
        var redacting = new MaskingPolicy(
                new PolicyVersion("careful", 3), new Rule(new Confidence(0.5), Operator.redact()), Map.of());
        var masking = new TenantMasking(
                MaskingEngine.standard(),
                tenant -> tenant.value().equals("globex") ? redacting : MaskingPolicy.STANDARD);

        var outcome = new MaskText(new JsonLines(buckets, "lake"), masking).apply(BATCH);

        assertThat(outcome.policies()).containsExactly("built-in:1", "careful:3");
        assertThat(masked()).contains("\"text\":\"[EMAIL_ADDRESS]\"").contains("\"text\":\"\"");
    }

    @Test
    void a_batch_without_a_valid_policy_or_a_vault_that_answers_is_not_written_at_all() {
        extracted("{\"documentId\":\"d1\",\"tenant\":\"acme\",\"text\":\"a@example.com\"}\n");
        var lines = new JsonLines(buckets, "lake");
        var withoutPolicy = new TenantMasking(MaskingEngine.standard(), _ -> {
            throw new Defect("standard.yaml: $.default: is required");
        });
        Operator busy = _ -> (_, _) -> {
            throw new Transient("the vault is busy");
        };
        var withoutVault = new TenantMasking(
                MaskingEngine.standard(),
                PolicySource.always(new MaskingPolicy(new Rule(new Confidence(0.5), busy), Map.of())));

        assertThatThrownBy(() -> new MaskText(lines, withoutPolicy).apply(BATCH))
                .isInstanceOf(Defect.class);
        assertThatThrownBy(() -> new MaskText(lines, withoutVault).apply(BATCH)).isInstanceOf(Transient.class);
        assertThat(buckets.read(MASKED)).isEmpty();
    }

    private static TenantMasking underStandard(MaskingEngine engine) {
        return new TenantMasking(engine, PolicySource.always(MaskingPolicy.STANDARD));
    }

    private static Rejection unreadable(String place) {
        return new Rejection(
                place,
                Optional.empty(),
                ErrorCode.INVALID_INPUT,
                "The line is not one JSON object without duplicate keys");
    }

    private void extracted(String lines) {
        buckets.open(EXTRACTED.bucket()).put(EXTRACTED.key(), lines.getBytes(UTF_8));
    }

    private String masked() {
        return new String(buckets.read(MASKED).orElseThrow(), UTF_8);
    }
}
