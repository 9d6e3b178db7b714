package dev.millrace.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void marks_end_sentences() {
        assertThat(Sentences.of("It works. Does it? Yes! \"So it does.\" Good."))
                .containsExactly("It works.", "Does it?", "Yes!", "\"So it does.\"", "Good.");
    }

    @Test
    void dots_within_numbers_and_after_abbreviations_do_not() {
        assertThat(Sentences.of("Dr. Smith paid 3.50 at example.com, e.g. in cash. Then J. Doe left."))
                .containsExactly("Dr. Smith paid 3.50 at example.com, e.g. in cash.", "Then J. Doe left.");
    }

    @Test
    void scripts_without_spaces_end_sentences_with_their_own_marks() {
        assertThat(Sentences.of("育児休暇は十六週間です。人事部に連絡してください。")).containsExactly("育児休暇は十六週間です。", "人事部に連絡してください。");
        assertThat(Sentences.of("यह सोलह सप्ताह है। धन्यवाद।")).hasSize(2);
        assertThat(Sentences.of("كم المدة؟ ستة عشر أسبوعا.")).hasSize(2);
    }

    @Test
    void headings_items_and_paragraphs_stand_alone() {
        assertThat(
                        Sentences.of(
                                "Leave\nParents may stay at home for sixteen weeks after the\nbirth of a child\n\n- ask HR\n- tell your lead"))
                .containsExactly(
                        "Leave",
                        "Parents may stay at home for sixteen weeks after the\nbirth of a child",
                        "- ask HR",
                        "- tell your lead");
    }

    @Test
    void every_sentence_stands_in_its_text_and_is_not_too_long() {
        qt().withExamples(500)
                .forAll(strings().allPossible().ofLengthBetween(0, 2_000))
                .checkAssert(text -> {
                    for (var sentence : Sentences.of(text)) {
                        assertThat(text).contains(sentence);
                        assertThat(sentence.length()).isLessThanOrEqualTo(Sentences.LONGEST + 30);
                    }
                });
    }

    @Test
    void a_megabyte_of_anything_is_split_in_no_time() {
        for (var hostile : new String[] {".", "a", "\n", "\"", "A. ", "\n-", " "}) {
            assertThat(Sentences.of(hostile.repeat(1_000_000 / hostile.length())))
                    .isNotNull();
        }
    }
}
