package dev.millrace.search.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.ScriptedModel;
import dev.millrace.language.Stop;
import dev.millrace.language.extractive.ExtractiveModel;
import dev.millrace.search.ledger.AnswerReplayer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReplayAnswerTest {

    private static final String QUESTION = "How long is parental leave?";
    private static final String LEAVE = AnswerQuestionTest.said(
            "Parents may stay at home for sixteen weeks after a birth.", "S1", "sixteen weeks after");

    /// What a model does when it is asked.
    private static final List<Supplier<Completion>> TURNS = List.of(
            () -> says(LEAVE),
            () -> says(LEAVE.replace("sixteen", "sixty")),
            () -> says("{\"answerable\":false,\"claims\":[],\"reason\":\"none\"}"),
            () -> says("Sixteen weeks!"),
            () -> new Completion(LEAVE.substring(0, 40), Stop.CUT_OFF, 5, 5),
            () -> new Completion("", Stop.REFUSED, 5, 0),
            () -> {
                throw new Transient("busy");
            });

    @Test
    void whatever_models_say_every_answer_replays_to_the_byte() {
        var kinds = new HashSet<String>();
        qt().withFixedSeed(7)
                .withExamples(300)
                .forAll(
                        lists().of(integers().between(0, TURNS.size() - 1)).ofSize(2),
                        integers().between(0, TURNS.size()),
                        integers().between(0, 9))
                .check((model, substitute, chunks) -> {
                    var desk = new AnswerDesk();
                    desk.model = taking(model);
                    desk.substitute = substitute == TURNS.size() ? new ExtractiveModel() : taking(List.of(substitute));
                    desk.chunks.subList(0, chunks == 0 ? 2 : 0).clear();
                    var answer = desk.ask(QUESTION);
                    kinds.add(answer.refusal().map(Refusal::code).orElse(answer.status()));
                    answer.degraded().forEach(kinds::add);
                    return desk.replayed().equals(desk.record().decision().outcome());
                });
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        "answered",
                        "no-evidence",
                        "not-in-sources",
                        "invalid-output",
                        "model-refused",
                        "model-unavailable"));
    }

    @Test
    void an_object_that_was_changed_is_found_out() {
        var desk = new AnswerDesk().saying(LEAVE);
        var answer = desk.ask(QUESTION);
        var key = "answers/acme/" + answer.decisionId() + ".json";
        var kept = new String(desk.lake.get(key).orElseThrow(), StandardCharsets.UTF_8);

        desk.lake.put(key, kept.replace("sixteen", "sixty").getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(desk::replayed)
                .withMessageContaining("was changed after it was recorded");
    }

    @Test
    void an_object_that_is_gone_is_said_to_be() {
        var desk = new AnswerDesk().saying(LEAVE);
        var answer = desk.ask(QUESTION);

        desk.lake.delete("answers/acme/" + answer.decisionId() + ".json");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(desk::replayed)
                .withMessageContaining("is not in the lake");
    }

    @Test
    void the_ledger_finds_the_replayer_and_gives_it_the_lake() {
        var desk = new AnswerDesk().saying(LEAVE);
        desk.ask(QUESTION);
        var decision = desk.record().decision();

        var replayer = new AnswerReplayer(AnswerDesk.PROMPTS.resolve(".."), Optional.empty()).reading(desk.lake);

        assertThat(replayer.replay(desk.record(), decision.versions())).isEqualTo(decision.outcome());
        assertThat(ServiceLoader.load(Replayer.class))
                .filteredOn(it -> it.kind().equals(decision.kind()))
                .hasSize(1);
    }

    @Test
    void without_a_lake_nothing_is_replayed() {
        var desk = new AnswerDesk().saying(LEAVE);
        desk.ask(QUESTION);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new AnswerReplayer()
                        .replay(desk.record(), desk.record().decision().versions()))
                .withMessageContaining("no lake is named");
    }

    private static LanguageModel taking(List<Integer> turns) {
        var left = new ArrayDeque<>(turns);
        return new ScriptedModel(
                _ -> TURNS.get(left.size() > 1 ? left.remove() : left.element()).get());
    }

    private static Completion says(String text) {
        return new Completion(text, Stop.COMPLETE, 5, 5);
    }
}
