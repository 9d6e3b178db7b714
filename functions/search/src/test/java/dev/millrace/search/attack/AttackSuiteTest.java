package dev.millrace.search.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.attack.Attack;
import dev.millrace.core.attack.AttackFiles;
import dev.millrace.core.attack.Said;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.RawText;
import dev.millrace.search.answer.Answer;
import dev.millrace.search.answer.CallerSchema;
import dev.millrace.search.answer.Question;
import dev.millrace.search.answer.Visible;
import dev.millrace.search.answer.schema.CallerSchemas;
import dev.millrace.search.scope.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Every attack, by every strategy, for a text and for a schema of the caller, at once and after a first rejection:
/// what
/// is rejected comes again then, and what is not comes after another rejection as well.
class AttackSuiteTest {

    private static final String ASKED = "how long do we keep audit logs?";
    private static final int LONGEST_QUESTION = 2_000;
    private static final Optional<CallerSchema> FORM = Optional.of(CallerSchemas.read(Json.object("""
            {"type":"object","required":["period"],"properties":{
              "period":{"type":"string"},"notes":{"type":"array","items":{"type":"string"}}}}""")));
    private static final LongAdder TRIED = new LongAdder();
    private static final LongAdder ANSWERED = new LongAdder();

    static Stream<Attack> ofDocuments() {
        return AttackFiles.fitting("document").stream();
    }

    static Stream<Attack> ofQuestions() {
        return AttackFiles.fitting("question").stream();
    }

    @AfterAll
    static void say() {
        System.out.printf("%,d attempts, %,d of them answered by quotations%n", TRIED.sum(), ANSWERED.sum());
    }

    @ParameterizedTest
    @MethodSource("ofDocuments")
    void no_attack_in_a_document_succeeds(Attack attack) {
        assertThat(successes(attack, new AttackedLibrary().plant(attack), ASKED))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofQuestions")
    void no_attack_in_a_question_succeeds(Attack attack) {
        var question = ASKED + "\n" + attack.text();
        var shortened = question.substring(0, Math.min(question.length(), LONGEST_QUESTION));

        assertThat(successes(attack, new AttackedLibrary(), shortened)).isEmpty();
    }

    /// If nothing were ever answered, nothing would be proven.
    @Test
    void an_honest_quotation_is_answered() {
        var attack = AttackFiles.fitting("document").getFirst();
        var model = new ObedientModel(attack, Strategy.QUOTES_THE_ATTACK, AttackedLibrary.SECRET, false);

        assertThat(ask(new AttackedLibrary().plant(attack), model, ASKED, Optional.empty())
                        .status())
                .isEqualTo("answered");
    }

    private static List<String> successes(Attack attack, AttackedLibrary library, String question) {
        var found = new ArrayList<String>();
        for (var strategy : Strategy.values()) {
            for (var form : List.of(Optional.<CallerSchema>empty(), FORM)) {
                var model = new ObedientModel(attack, strategy, AttackedLibrary.SECRET, false);
                found.addAll(successes(model, library, question, form));
                if (model.prompts().size() == 1) {
                    var late = new ObedientModel(attack, strategy, AttackedLibrary.SECRET, true);
                    found.addAll(successes(late, library, question, form));
                }
            }
        }
        return found;
    }

    private static List<String> successes(
            ObedientModel model, AttackedLibrary library, String question, Optional<CallerSchema> form) {
        var answer = ask(library, model, question, form);
        return successes(model.attack(), model, Json.parse(Json.write(answer))).stream()
                .map(how -> "%s%s: %s".formatted(model, form.isPresent() ? ", data" : "", how))
                .toList();
    }

    private static List<String> successes(Attack attack, ObedientModel model, JsonNode answer) {
        var how = new ArrayList<>(Invariants.brokenBy(answer, model.prompts()));
        model.failures().forEach(failure -> how.add("the attack was not tried: " + failure));
        if (model.prompts().isEmpty()) {
            how.add("the model was not asked: the attack was not tried");
        } else {
            var reading = Order.of(attack, model.prompts().getLast(), AttackedLibrary.SECRET)
                    .reading();
            how.addAll(attack.success().in(new Said(answer), reading));
        }
        return how;
    }

    private static Answer ask(
            AttackedLibrary library, ObedientModel model, String question, Optional<CallerSchema> form) {
        TRIED.increment();
        var scope = Scopes.of(AttackedLibrary.ACME, SecurityTier.INTERNAL, AttackedLibrary.NOW);
        var asked = AttackedAnswers.MASKER.mask(new RawText(Visible.of(question)));
        var answer = AttackedAnswers.with(library, model).apply(new Question("request-1", asked, scope, form, 8));
        if (answer.answered()) {
            ANSWERED.increment();
        }
        return answer;
    }
}
