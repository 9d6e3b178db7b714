package dev.millrace.search.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.language.Completion;
import dev.millrace.language.ScriptedModel;
import dev.millrace.language.Stop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerQuestionTest {

    private static final String QUESTION = "How long is parental leave?";
    private static final String SIXTEEN =
            said("Parents may stay at home for sixteen weeks after a birth.", "S1", "sixteen weeks after");
    private static final String DAYS =
            "{\"type\":\"object\",\"required\":[\"length\"],\"properties\":{\"length\":{\"type\":\"string\"}}}";

    private final AnswerDesk desk = new AnswerDesk();

    @Test
    void a_question_is_answered_by_claims_that_cite() {
        var answer = desk.saying(SIXTEEN).ask(QUESTION);

        assertThat(answer.answered()).isTrue();
        assertThat(answer.answer())
                .contains(MaskedText.alreadyMasked("Parents may stay at home for sixteen weeks after a birth."));
        assertThat(answer.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.citations()).containsExactly("acme/leave@3#0");
            assertThat(claim.quotes()).containsExactly(MaskedText.alreadyMasked("sixteen weeks after"));
        });
        assertThat(answer.sources()).singleElement().satisfies(source -> {
            assertThat(source.documentId().value()).isEqualTo("leave");
            assertThat(source.text().value()).isEqualTo(AnswerDesk.LEAVE);
        });
        assertThat(answer.model()).isEqualTo("scripted-1");
        assertThat(answer.promptRoute()).matches("answer:1@[0-9a-f]{12}");
        assertThat(answer.degraded()).isEmpty();
    }

    @Test
    void the_answer_reads_as_the_api_promises() {
        var answer = desk.saying(SIXTEEN).ask(QUESTION);

        assertThat(new String(Json.write(answer), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"status\":\"answered\",\"answer\":\"Parents may stay at home for sixteen weeks after a birth.\","
                                + "\"claims\":[{\"text\":\"Parents may stay at home for sixteen weeks after a birth.\","
                                + "\"citations\":[\"acme/leave@3#0\"],\"quotes\":[\"sixteen weeks after\"]}],"
                                + "\"sources\":[{\"chunkId\":\"acme/leave@3#0\",\"documentId\":\"leave\",\"chunk\":0,"
                                + "\"title\":\"About leave\",\"text\":\"" + AnswerDesk.LEAVE
                                + "\",\"tier\":\"internal\","
                                + "\"version\":3}],\"model\":\"scripted-1\",\"promptRoute\":\"" + answer.promptRoute()
                                + "\",\"decisionId\":\"" + answer.decisionId() + "\",\"degraded\":[]}");
    }

    @Test
    void without_evidence_nobody_is_asked() {
        desk.chunks.clear();

        var answer = desk.saying(SIXTEEN).ask(QUESTION);

        assertThat(answer.refusal()).map(Refusal::code).contains("no-evidence");
        assertThat(answer.model()).isEqualTo("none");
        assertThat(desk.prompts()).isEmpty();
    }

    @Test
    void weak_evidence_is_refused_before_anybody_is_asked() {
        desk.chunks.clear();
        desk.chunk("unlike", "Granite forms when magma cools slowly.", 0.3);

        var answer = desk.saying(SIXTEEN).ask(QUESTION);

        assertThat(answer.refusal()).map(Refusal::code).contains("evidence-too-weak");
        assertThat(desk.prompts()).isEmpty();
    }

    @Test
    void a_model_that_finds_no_answer_is_believed() {
        var answer = desk.saying("{\"answerable\":false,\"reason\":\"PWNED\",\"claims\":[]}")
                .ask(QUESTION);

        assertThat(answer.refusal()).contains(Reason.NOT_IN_SOURCES.refusal());
    }

    @Test
    void a_schema_is_fulfilled_by_data() {
        var answer = desk.saying(SIXTEEN.replace("]}]}", "]}],\"data\":{\"length\":\"sixteen weeks\"}}"))
                .ask(QUESTION, DAYS);

        assertThat(Json.canonical(answer.answer().orElseThrow())).isEqualTo("{\"length\":\"sixteen weeks\"}");
        assertThat(desk.prompts().getFirst().outputSchema()).contains("\"data\":{\"properties\":{\"length\"");
    }

    @Test
    void what_is_wrong_is_told_once_and_mended() {
        var answer = desk.saying("Sixteen weeks!", SIXTEEN).ask(QUESTION);

        assertThat(answer.answered()).isTrue();
        assertThat(desk.prompts()).hasSize(2);
        assertThat(desk.prompts().getLast().rejected()).hasValueSatisfying(rejected -> {
            assertThat(rejected.output()).isEqualTo("Sixteen weeks!");
            assertThat(rejected.problems()).singleElement().asString().startsWith("$: must be one JSON object");
        });
    }

    @Test
    void what_is_not_mended_is_refused() {
        var answer = desk.saying("Sixteen weeks!", "{\"answerable\":true").ask(QUESTION);

        assertThat(answer.refusal()).map(Refusal::code).contains("invalid-output");
        assertThat(answer.answer()).isEmpty();
        assertThat(desk.prompts()).hasSize(2);
    }

    @Test
    void a_cut_off_answer_is_asked_for_again() {
        var answer = desk.heard(prompt -> prompt.rejected().isEmpty()
                        ? new Completion(SIXTEEN.substring(0, 30), Stop.CUT_OFF, 1, 1)
                        : new Completion(SIXTEEN, Stop.COMPLETE, 1, 1))
                .ask(QUESTION);

        assertThat(answer.answered()).isTrue();
    }

    @Test
    void a_model_that_will_not_speak_is_not_pressed() {
        var answer = desk.heard(_ -> new Completion("", Stop.REFUSED, 1, 0)).ask(QUESTION);

        assertThat(answer.refusal()).map(Refusal::code).contains("model-refused");
        assertThat(desk.prompts()).hasSize(1);
    }

    @Test
    void an_endless_answer_is_cut() {
        var answer = desk.saying("x".repeat(40_000)).ask(QUESTION);

        assertThat(answer.refusal()).map(Refusal::code).contains("invalid-output");
        assertThat(desk.prompts().getLast().rejected().orElseThrow().output()).hasSize(32_768);
    }

    @Test
    void a_model_that_cannot_be_heard_is_replaced_and_that_is_said() {
        desk.substitute = ScriptedModel.saying(SIXTEEN);

        assertThat(failing(new Transient("busy")).degraded()).containsExactly("model-unavailable");
        assertThat(failing(new PolicyDenied("no")).degraded()).containsExactly("model-denied");
        assertThat(failing(new Defect("odd")).degraded()).containsExactly("model-failed");
        assertThat(failing(new IllegalStateException("bug")).degraded()).containsExactly("model-failed");
    }

    @Test
    void a_model_that_does_not_come_back_is_replaced() {
        desk.substitute = ScriptedModel.saying(SIXTEEN);
        desk.patience = Duration.ofMillis(50);

        var answer = desk.heard(_ -> sleeping()).ask(QUESTION);

        assertThat(answer.answered()).isTrue();
        assertThat(answer.degraded()).containsExactly("model-too-slow");
    }

    /// As for identifiers, or when the embedding model fails.
    @Test
    void evidence_that_was_found_by_words_alone_is_judged_by_words_alone() {
        desk.chunks.clear();
        desk.chunk("leave", AnswerDesk.LEAVE, 0);

        assertThat(desk.saying(SIXTEEN)
                        .ask("How long may parents stay at home?")
                        .answered())
                .isTrue();
        assertThat(desk.ask("request-2", "Which team won the football world cup?", Optional.empty())
                        .refusal())
                .map(Refusal::code)
                .contains("evidence-too-weak");
    }

    @Test
    void what_the_search_left_out_is_said() {
        desk.degraded.add("embedding");

        assertThat(desk.saying(SIXTEEN).ask(QUESTION).degraded()).containsExactly("embedding");
    }

    @Test
    void what_the_model_wrote_is_masked_before_anything_reads_it() {
        desk.chunks.clear();
        desk.chunk("contact", "For parental leave write to [EMAIL_ADDRESS], or call.", 0.9);

        var answer = desk.saying(said(
                        "For parental leave write to ada@ex\\u0061mple.com, or call.", "S1", "parental leave write"))
                .ask(QUESTION);

        assertThat(answer.answer())
                .contains(MaskedText.alreadyMasked("For parental leave write to [EMAIL_ADDRESS], or call."));
        assertThat(new String(desk.lake
                        .get("answers/acme/" + answer.decisionId() + ".json")
                        .orElseThrow()))
                .doesNotContain("ada@");
    }

    @Test
    void what_the_index_gave_is_masked_again() {
        desk.chunks.clear();
        desk.chunk("contact", "For parental leave write to ada@example.com, or call.", 0.9);

        var answer = desk.saying(said(
                        "For parental leave write to [EMAIL_ADDRESS], or call.", "S1", "For parental leave write to"))
                .ask(QUESTION);

        assertThat(answer.sources().getFirst().text().value()).contains("[EMAIL_ADDRESS]");
        assertThat(desk.prompts().getFirst().sources().getFirst().text().value())
                .doesNotContain("ada@");
    }

    @Test
    void a_request_that_comes_again_gets_the_answer_that_it_got() {
        var first = desk.saying(SIXTEEN).ask(QUESTION);
        desk.chunks.removeFirst();
        var second = desk.saying("nonsense").ask(QUESTION);

        assertThat(Json.canonical(second)).isEqualTo(Json.canonical(first));
        assertThat(desk.records.read("answer/acme", 1, 10)).hasSize(1);
    }

    @Test
    void another_question_under_the_same_id_is_a_conflict() {
        desk.saying(SIXTEEN).ask(QUESTION);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.ask("request-1", "How long is lunch?", Optional.empty()));
    }

    @Test
    void the_record_names_everything_that_the_answer_rests_on() {
        var answer = desk.saying(SIXTEEN).ask(QUESTION);

        var decision = desk.record().decision();
        assertThat(decision.kind()).isEqualTo("answer");
        assertThat(decision.id()).isEqualTo(answer.decisionId());
        assertThat(decision.input())
                .contains("\"chunks\":[\"acme/leave@3#0\",\"acme/canteen@3#0\"]", "\"deltaVersion\":3")
                .contains("\"asOf\":\"2026-03-01T00:00:00Z\"", "\"tier\":\"internal\"", "\"sha256\":");
        assertThat(decision.versions())
                .containsEntry("policy", answer.promptRoute())
                .containsEntry("model", "scripted-1")
                .containsEntry("index", "knowledge-v2-test")
                .containsEntry("retrieval", "default:1@000000000000")
                .containsEntry("masking", "standard:1@00")
                .containsEntry("embedding", "bge-small-en-v1.5-q");
        assertThat(decision.outcome()).startsWith("{\"sha256\":\"").endsWith("\"status\":\"answered\"}");
    }

    private Answer failing(RuntimeException failure) {
        return desk.heard(_ -> {
                    throw failure;
                })
                .ask(failure.toString(), QUESTION, Optional.empty());
    }

    private static Completion sleeping() {
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Completion("late", Stop.COMPLETE, 0, 0);
    }

    static String said(String text, String source, String quote) {
        return "{\"answerable\":true,\"claims\":[{\"text\":\"%s\",\"citations\":[{\"source\":\"%s\",\"quote\":\"%s\"}]}]}"
                .formatted(text, source, quote);
    }
}
