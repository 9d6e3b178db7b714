package dev.millrace.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.error.Transient;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.ScriptedModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What somebody who reads along is told.
class ReadAlongTest {

    private static final String QUESTION = "How long is parental leave?";
    private static final String SIXTEEN = AnswerQuestionTest.said(
            "Parents may stay at home for sixteen weeks after a birth.", "S1", "sixteen weeks after");

    private final AnswerDesk desk = new AnswerDesk();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void sources_come_first_then_how_far_the_model_is_and_what_holds_at_the_end() {
        desk.saying(SIXTEEN).ask(QUESTION, new Notes());

        assertThat(told)
                .startsWith("read acme/leave@3#0 acme/canteen@3#0", "scripted-1 wrote 20", "scripted-1 wrote 40")
                .endsWith(
                        "scripted-1 wrote " + SIXTEEN.length(),
                        "claim Parents may stay at home for sixteen weeks after a birth.");
    }

    @Test
    void nothing_is_told_of_what_did_not_hold() {
        var invented = AnswerQuestionTest.said("Parents may stay at home for sixty weeks.", "S1", "sixty weeks");

        var answer = desk.saying(invented).ask(QUESTION, new Notes());

        assertThat(answer.refusal()).map(Refusal::code).contains("invalid-output");
        assertThat(told).noneMatch(words -> words.contains("sixty") || words.startsWith("claim"));
        assertThat(told).filteredOn("scripted-1 wrote 20"::equals).hasSize(2);
    }

    @Test
    void a_claim_is_told_once_it_is_on_record() {
        var records = new ArrayList<Integer>();

        desk.saying(SIXTEEN).ask(QUESTION, new Notes() {
            @Override
            public void claimed(Claim claim) {
                records.add(desk.records.read("answer/acme", 1, 10).size());
            }
        });

        assertThat(records).containsExactly(1);
    }

    @Test
    void a_model_that_breaks_off_gives_way_to_the_substitute() {
        desk.model = breakingOff();
        desk.substitute = ScriptedModel.saying(SIXTEEN);

        var answer = desk.ask(QUESTION, new Notes());

        assertThat(answer.answered()).isTrue();
        assertThat(answer.degraded()).containsExactly("model-unavailable");
        assertThat(told).contains("broken wrote 4", "scripted-1 wrote 20");
        assertThat(desk.replayed()).isEqualTo(desk.record().decision().outcome());
    }

    @Test
    void who_waits_for_the_whole_asks_for_no_pieces() {
        desk.model = breakingOff();

        assertThat(desk.ask(QUESTION).degraded()).isEmpty();
    }

    /// Breaks off when it is heard in pieces, and only then.
    private static LanguageModel breakingOff() {
        return new LanguageModel() {
            @Override
            public Completion complete(Prompt prompt) {
                return ScriptedModel.saying(SIXTEEN).complete(prompt);
            }

            @Override
            public Completion complete(Prompt prompt, Consumer<String> heard) {
                heard.accept("half");
                throw new Transient("the stream broke off");
            }

            @Override
            public String provider() {
                return "scripted";
            }

            @Override
            public String model() {
                return "broken";
            }
        };
    }

    private class Notes implements AnswerListener {

        @Override
        public void retrieved(List<Retrieved> chunks) {
            told.add("read "
                    + String.join(" ", chunks.stream().map(Retrieved::chunkId).toList()));
        }

        @Override
        public void writing(String model, int characters) {
            told.add(model + " wrote " + characters);
        }

        @Override
        public void claimed(Claim claim) {
            told.add("claim " + claim.text().value());
        }
    }
}
