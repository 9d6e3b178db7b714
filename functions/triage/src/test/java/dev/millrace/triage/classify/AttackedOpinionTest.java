package dev.millrace.triage.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.attack.Attack;
import dev.millrace.core.attack.AttackFiles;
import dev.millrace.core.json.Json;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.Stop;
import dev.millrace.triage.classify.json.OpinionPrompts;
import dev.millrace.triage.classify.json.PromptedOpinion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every attack as the text of a ticket, under a model that obeys it in whatever way might matter.
class AttackedOpinionTest {

    private static final List<String> CATEGORIES = List.of("access", "laptops", "printing");
    private static final List<Function<Attack, String>> WAYS = List.of(
            Attack::obeyed,
            attack -> json(Map.of("category", attack.obeyed())),
            attack -> json(Map.of("category", "access", "priority", "P1", "tool", attack.obeyed())),
            attack -> json(Map.of("category", List.of("access", attack.obeyed()))),
            attack -> json(Map.of("group", "administrators")),
            attack -> "[" + json(Map.of("category", "access")) + "]",
            attack -> json(Map.of("category", "access")) + attack.obeyed(),
            attack -> json(Map.of("category", "access")));

    static Stream<Attack> all() {
        return AttackFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_text_of_a_ticket_changes_more_than_how_sure_we_are(Attack attack) {
        var desk = Desk.with(20);
        var text = "printer paper jam " + attack.text();
        var alone = desk.classify("event-alone", text, Opinion.none());
        for (var way : WAYS) {
            var model = new Obedient(way.apply(attack));
            var opinion = new PromptedOpinion(model, OpinionPrompts.in(Desk.POLICIES));

            var classified = desk.classify("event-" + WAYS.indexOf(way), text, opinion);

            assertThat(classified.labels()).isEqualTo(alone.labels());
            assertThat(classified.duplicateOf()).isEqualTo(alone.duplicateOf());
            assertThat(classified.confidence()).isLessThanOrEqualTo(alone.confidence());
            assertThat(CATEGORIES).contains(classified.labels().orElseThrow().category());
            assertThat(model.prompts).hasSize(1);
            assertThat(model.prompts.getFirst().instructions().value()).doesNotContain(attack.text());
        }
    }

    private static String json(Object value) {
        return Json.canonical(value);
    }

    /// Says what it was told to say.
    private static final class Obedient implements LanguageModel {

        private final String output;
        private final List<Prompt> prompts = new ArrayList<>();

        Obedient(String output) {
            this.output = output;
        }

        @Override
        public Completion complete(Prompt prompt) {
            prompts.add(prompt);
            return new Completion(output, Stop.COMPLETE, 1, 1);
        }

        @Override
        public String provider() {
            return "test";
        }

        @Override
        public String model() {
            return "obedient";
        }
    }
}
