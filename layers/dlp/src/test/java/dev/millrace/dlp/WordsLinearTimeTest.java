package dev.millrace.dlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.person.PersonDetectors;
import dev.millrace.dlp.place.PlaceDetectors;
import dev.millrace.dlp.scan.OnePass;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.WordPass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same as [LinearTimeTest] for the detectors that read words.
class WordsLinearTimeTest {

    private static final int SMALL = 4_000;
    private static final int FACTOR = 8;
    private static final double ROOM = 1.15;
    private static final int MOST_READS_PER_CHARACTER = 400;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "a-",
                "1-",
                "1/",
                "A ",
                "A. ",
                "Main ",
                "12 Main ",
                "12 Main St ",
                "12 Main St, ",
                "\n",
                "\n>",
                ",\n",
                "Apt. 5 ",
                "de la ",
                "Dr. ",
                "Dr. A-",
                "and A, ",
                "A, B and ",
                "New York, ",
                "via ",
                "rue de ",
                "corner of A and ",
                "PSC 1 Box 2 ",
                "my name is ",
                "University of ",
                "Inc. ",
                "12.345678,",
                "48°",
                "straße",
                "Astraße 1 ",
                "é\u0301",
                "'s'"
            })
    void the_work_grows_with_the_text_whatever_is_repeated(String pattern) {
        var small = readsFor(pattern, SMALL);
        var large = readsFor(pattern, SMALL * FACTOR);

        assertThat((double) large).isLessThanOrEqualTo(small * FACTOR * ROOM);
        assertThat(large).isLessThan((long) SMALL * FACTOR * MOST_READS_PER_CHARACTER);
    }

    private static long readsFor(String pattern, int length) {
        var raw = pattern.repeat(length / pattern.length());
        var text = new CountingText(FoldedText.of(new RawText(raw)), raw);
        var readers = new ArrayList<WordDetector>(PlaceDetectors.ofWords());
        readers.addAll(PersonDetectors.ofWords());
        new MaskingEngine(List.of(new OnePass(PlaceDetectors.all()), new WordPass(readers)), MaskingPolicy.STANDARD)
                .spansIn(text);
        return text.reads();
    }
}
