package dev.millrace.search.plan;

import static dev.millrace.search.plan.QueryClass.COMPARISON;
import static dev.millrace.search.plan.QueryClass.IDENTIFIER;
import static dev.millrace.search.plan.QueryClass.KEYWORDS;
import static dev.millrace.search.plan.QueryClass.OUT_OF_SCOPE;
import static dev.millrace.search.plan.QueryClass.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.millrace.core.text.MaskedText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetrievalRulesTest {

    private final RetrievalRules rules = ShippedRules.book().inForce();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERR-4711",
                "INV-2026-00017",
                "java.lang.NullPointerException",
                "HashMap::computeIfAbsent",
                "/etc/hosts",
                "MAX_RETRIES",
                "0x80070005",
                "404",
                "550e8400-e29b-41d4-a716-446655440000",
                "v2.14.1",
                "(ERR-4711)",
                "ISO-27001 A.12.4",
                "getUserById()"
            })
    void what_is_written_as_an_identifier_is_one(String query) {
        assertThat(classOf(query)).isEqualTo(IDENTIFIER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parental leave", "parental leave germany", "Kündigungsfrist Mietvertrag", "休暇", "育児休暇 申請",
                "congé parental", "отпуск по уходу", "إجازة", "COVID-19 travel policy", "[PERSON] contract",
                "letters to [US_SSN]"
            })
    void a_few_words_are_keywords(String query) {
        assertThat(classOf(query)).isEqualTo(KEYWORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how long is parental leave",
                "parental leave in Germany?",
                "Wie lange dauert die Elternzeit",
                "¿Cuánto dura el permiso parental?",
                "combien de jours de congé",
                "сколько дней отпуска",
                "育児休暇は何日ですか",
                "产假多少天",
                "ลาพักร้อนได้กี่วัน",
                "كم عدد أيام الإجازة",
                "출산휴가는 어떻게 신청하나요",
                "πόσες ημέρες άδεια έχω;",
                "what is ERR-4711?",
                "Tell me about parental leave",
                "Zero-dimensional biomaterials show inductive properties in living tissue"
            })
    void a_question_word_a_question_mark_or_a_sentence_asks(String query) {
        assertThat(classOf(query)).isEqualTo(QUESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IPv4 vs IPv6",
                "What is the difference between sick leave and parental leave?",
                "Unterschied zwischen Miete und Pacht",
                "différence entre CDI et CDD",
                "年假和病假的区别",
                "有給休暇と病気休暇の違い",
                "чем отличается аренда от лизинга",
                "الفرق بين العقدين",
                "ERR-1 compared to ERR-2"
            })
    void what_sets_things_against_each_other_is_a_comparison(String query) {
        assertThat(classOf(query)).isEqualTo(COMPARISON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "Hi there!",
                "Danke schön.",
                "你好",
                "こんにちは",
                "???",
                "🙂",
                "…",
                "Merci beaucoup!!",
                "Thanks, bye"
            })
    void what_no_document_answers_is_not_asked_of_the_index(String query) {
        var plan = plan(query);

        assertThat(plan.queryClass()).isEqualTo(OUT_OF_SCOPE);
        assertThat(plan.searches()).isFalse();
    }

    @Test
    void a_cue_within_a_word_is_none() {
        assertThat(classOf("canvas bags")).isEqualTo(KEYWORDS);
        assertThat(classOf("hello world tutorial")).isEqualTo(KEYWORDS);
        assertThat(classOf("okapi")).isEqualTo(KEYWORDS);
    }

    @Test
    void a_phrase_in_quotes_is_required() {
        assertThat(plan("leave \"sixteen weeks\" paid").required()).containsExactly(masked("sixteen weeks"));
        assertThat(plan("„sechzehn Wochen“ Urlaub").required()).containsExactly(masked("sechzehn Wochen"));
        assertThat(plan("an open \"quote is none").required()).isEmpty();
        assertThat(plan("\"\" nothing \" \"").required()).isEmpty();
        assertThat(plan("\"a\"".repeat(50)).required()).hasSizeLessThanOrEqualTo(RetrievalPlan.MOST_PHRASES);
    }

    @Test
    void an_identifier_lifts_what_contains_it() {
        var plan = plan("ERR-4711");

        assertThat(plan.rule()).isEqualTo("identifier");
        assertThat(plan.preferred()).containsExactly(masked("ERR-4711"));
        assertThat(plan("what does ERR-4711 mean?").rule()).isEqualTo("about-an-identifier");
    }

    @Test
    void any_text_gets_a_plan_and_always_the_same() {
        qt().withExamples(2_000)
                .forAll(strings().allPossible().ofLengthBetween(0, 80))
                .check(text -> plan(text).equals(plan(text)));
    }

    @Test
    void hostile_texts_take_time_linear_in_their_length() {
        for (var piece :
                List.of("\"", "how ", "vs", "a-1.", "[", "ใ", "什么", "e\u0301", "difference between ", "\u00a0")) {
            assertThat(Duration.ofNanos(timeOf(piece.repeat(50_000 / piece.length()))))
                    .as("50 kB of " + piece)
                    .isLessThan(Duration.ofSeconds(2));
        }
        assertThatNoException().isThrownBy(() -> plan("\ud83d"));
    }

    private long timeOf(String text) {
        var began = System.nanoTime();
        plan(text);
        return System.nanoTime() - began;
    }

    private QueryClass classOf(String query) {
        return plan(query).queryClass();
    }

    private RetrievalPlan plan(String query) {
        return rules.plan(masked(query));
    }

    private static MaskedText masked(String text) {
        return MaskedText.alreadyMasked(text);
    }
}
