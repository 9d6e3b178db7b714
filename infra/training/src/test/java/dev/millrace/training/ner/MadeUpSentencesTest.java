package dev.millrace.training.ner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.names.tagging.Gazetteer;
import dev.millrace.names.tagging.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MadeUpSentencesTest {

    private final SplittableRandom random = new SplittableRandom(1);
    private final NamePool names = new NamePool(random);

    @Test
    void every_pattern_fills_and_labels_lie_within_the_text() throws IOException {
        var patterns = new SentencePatterns("sentences.txt", names, new Jargon(random), random);

        assertThat(Stream.generate(patterns::make).limit(3000))
                .allSatisfy(text -> assertThat(text.text()).doesNotContain("{", "}"))
                .allSatisfy(text -> assertThat(text.entities())
                        .allSatisfy(entity -> assertThat(entity.end())
                                .isBetween(entity.start() + 1, text.text().length())));
    }

    @Test
    void other_names_keep_their_labels() {
        var text = new TextBuilder()
                .plain("Call ")
                .name(Label.PERSON, "Ada Lovelace")
                .plain(" now.")
                .build("test");

        var other = new Substitution(names, random).withOtherNames(text);

        assertThat(other.text()).startsWith("Call ").endsWith(" now.");
        assertThat(other.entities())
                .singleElement()
                .isEqualTo(new Entity(Label.PERSON, 5, other.text().length() - 5));
    }

    @Test
    void equal_seeds_give_equal_weights() throws IOException {
        assertThat(weights()).isEqualTo(weights());
    }

    private static byte[] weights() throws IOException {
        var random = new SplittableRandom(5);
        var patterns = new SentencePatterns("sentences.txt", new NamePool(random), new Jargon(random), random);
        var trainer = new FastTrainer(Gazetteer.load(), random);
        trainer.epoch(Stream.generate(patterns::make).limit(500).toList());
        var bytes = new ByteArrayOutputStream();
        trainer.model(0).write(bytes);
        return bytes.toByteArray();
    }
}
