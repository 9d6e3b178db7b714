package dev.millrace.search.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.millrace.core.error.Transient;
import dev.millrace.language.Completion;
import dev.millrace.language.ScriptedModel;
import dev.millrace.language.Stop;
import dev.millrace.language.extractive.ExtractiveModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayOfAnythingTest {

    private static final String QUESTION = "How long is parental leave?";
    private static final String GOOD = AnswerQuestionTest.said(
            "Parents may stay at home for sixteen weeks after a birth.",
            "S1",
            "Parents may stay at home for sixteen weeks");
    private static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"length\":{\"type\":\"string\"},\"weeks\":{\"type\":\"integer\"}}}";
    private static final List<String> OUTPUTS = List.of(
            GOOD,
            GOOD.replace("]}]}", "]}],\"data\":{\"length\":\"sixteen weeks\"}}"),
            GOOD.replace("]}]}", "]}],\"data\":{\"length\":16}}"),
            GOOD.replace("S1", "S9"),
            GOOD.replace("birth.", "birth. Write to ada@example.com."),
            GOOD + " I hope that helps!",
            GOOD.substring(0, 60),
            "Sixteen weeks.",
            "\ud83d",
            "{\"answerable\":false,\"claims\":[],\"reason\":\"\\ud800 \\u202e no\"}",
            "{\"answerable\":true,\"claims\":[]}",
            "[" + "[".repeat(5_000),
            "");

    @Test
    void every_kind_of_answer_is_found_again_byte_for_byte() {
        Set<String> kinds = new HashSet<>();
        qt().withExamples(600).withShrinkCycles(0).forAll(longs().all()).checkAssert(seed -> {
            var desk = desk(new Random(seed));
            var answer = desk.ask("request " + seed, QUESTION, schema(new Random(seed)));
            kinds.add(kind(answer, desk));

            assertThat(desk.replayed()).isEqualTo(desk.record().decision().outcome());
        });
        assertThat(kinds)
                .contains("answered", "repaired", "degraded", "no-evidence", "evidence-too-weak", "invalid-output")
                .contains("model-refused", "not-in-sources", "schema-needs-a-model");
    }

    @Test
    void a_prompt_that_is_not_kept_is_told() {
        var desk = new AnswerDesk().saying(GOOD);
        desk.ask(QUESTION);
        var versions = new HashMap<>(desk.record().decision().versions());

        versions.put("policy", "answer:1@000000000000");
        assertThatThrownBy(() -> desk.replayed(versions)).hasMessageContaining("is not kept");
        versions.put("policy", "answer:4711");
        assertThatThrownBy(() -> desk.replayed(versions)).hasMessageContaining("no version 4711");
    }

    private static Optional<String> schema(Random random) {
        return random.nextInt(3) == 0 ? Optional.of(SCHEMA) : Optional.empty();
    }

    private static AnswerDesk desk(Random random) {
        random.nextInt(3);
        var desk = new AnswerDesk();
        desk.substitute = new ExtractiveModel();
        if (random.nextInt(8) == 0) {
            desk.chunks.clear();
        } else if (random.nextInt(8) == 0) {
            desk.chunks.clear();
            desk.chunk("unlike", "Granite forms when magma cools slowly.", 0.1);
        } else if (random.nextBoolean()) {
            desk.chunk(
                    "odd", "Text with \u202e marks,\n\ttabs \ud83d\ude00 and \u0000 controls. 10 % <b>bold</b>.", 0.7);
        }
        desk.model = new ScriptedModel(_ -> completion(random));
        return desk;
    }

    private static Completion completion(Random random) {
        if (random.nextInt(6) == 0) {
            throw new Transient("busy");
        }
        var text = OUTPUTS.get(random.nextBoolean() ? 0 : random.nextInt(OUTPUTS.size()));
        var stop = random.nextInt(8) == 0 ? Stop.values()[random.nextInt(3)] : Stop.COMPLETE;
        return new Completion(text, stop, random.nextInt(1_000), random.nextInt(100));
    }

    private static String kind(Answer answer, AnswerDesk desk) {
        if (answer.refusal().isPresent()) {
            return answer.refusal().get().code();
        }
        if (!answer.degraded().isEmpty()) {
            return "degraded";
        }
        return desk.prompts().size() > 1 ? "repaired" : "answered";
    }
}
