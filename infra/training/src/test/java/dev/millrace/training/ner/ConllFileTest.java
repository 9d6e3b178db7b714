package dev.millrace.training.ner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.names.tagging.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConllFileTest {

    @TempDir
    private Path folder;

    @Test
    void words_become_text_and_labels_become_spans() throws IOException {
        var texts = read(
                "wikigold", "Ada I-PER\nLovelace I-PER\nmet O\nBob B-person\n, O\nin O\nYork I-LOC\n. O\n\nYes O\n");

        assertThat(texts).extracting(LabelledText::text).containsExactly("Ada Lovelace met Bob, in York.", "Yes");
        assertThat(texts.getFirst().entities())
                .containsExactly(
                        new Entity(Label.PERSON, 0, 12),
                        new Entity(Label.PERSON, 17, 20),
                        new Entity(Label.LOCATION, 25, 29));
    }

    @Test
    void names_in_a_row_stay_apart_when_the_second_begins_anew() throws IOException {
        var texts = read("btc", "Ann B-PER\nBea B-PER\n");

        assertThat(texts.getFirst().entities())
                .containsExactly(new Entity(Label.PERSON, 0, 3), new Entity(Label.PERSON, 4, 7));
    }

    @Test
    void pronouns_and_roles_are_no_names() throws IOException {
        assertThat(read("gum", "and O\nmy B-person\nShe B-person\n").getFirst().entities())
                .isEmpty();
        assertThat(read("sec-filings", "the O\nBorrower NNP - I-PER\nowes O\n")
                        .getFirst()
                        .entities())
                .isEmpty();
    }

    @Test
    void accounts_of_social_networks_are_not_known_to_be_names_or_none() throws IOException {
        var text = read("btc", "ask O\n@ada B-PER\n").getFirst();

        assertThat(text.isUnknown(4, 8)).isTrue();
        assertThat(text.isUnknown(0, 3)).isFalse();
    }

    private List<LabelledText> read(String source, String content) throws IOException {
        return ConllFile.read(Files.writeString(folder.resolve("file.conll"), content), source);
    }
}
