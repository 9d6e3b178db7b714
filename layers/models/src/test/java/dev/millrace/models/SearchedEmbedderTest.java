package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchedEmbedderTest {

    private final Map<String, Embedder> known =
            Map.of("one", new HashingEmbedder(), "another", new HashingEmbedder(), "chosen", new HashingEmbedder());
    private final Embedders embedders = new Embedders(
            new Environment(Map.of("EMBEDDER", "chosen")), List.of((name, _) -> Optional.ofNullable(known.get(name))));
    private Instant now = Instant.EPOCH;
    private Optional<String> index = Optional.of("one");
    private boolean down;
    private final SearchedEmbedder searched = new SearchedEmbedder(embedders, this::ask, () -> now);

    private Optional<String> ask() {
        if (down) {
            throw new Transient("down, as it was told to be");
        }
        return index;
    }

    @Test
    void it_is_that_of_the_index_and_follows_it_within_seconds() {
        assertThat(searched.get()).isSameAs(known.get("one"));
        index = Optional.of("another");
        assertThat(searched.get()).isSameAs(known.get("one"));
        now = now.plusSeconds(5);
        assertThat(searched.get()).isSameAs(known.get("another"));
    }

    @Test
    void without_an_index_it_is_the_chosen_one() {
        index = Optional.empty();
        assertThat(searched.get()).isSameAs(known.get("chosen"));
    }

    @Test
    void an_index_that_does_not_answer_changes_nothing() {
        searched.get();
        now = now.plusSeconds(60);
        down = true;
        assertThat(searched.get()).isSameAs(known.get("one"));
    }
}
