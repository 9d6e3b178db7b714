package dev.millrace.bench.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExactlyOnceTest {

    private final ExactlyOnce documents = new ExactlyOnce(List.of("a", "b"));

    @Test
    void every_document_once_in_any_order_is_right() {
        assertThatCode(() -> documents.require("the index", List.of("b", "a"))).doesNotThrowAnyException();
    }

    @Test
    void a_missing_a_doubled_and_a_strange_document_are_named() {
        assertThatThrownBy(() -> documents.require("the index", List.of("b")))
                .hasMessageContaining("the index")
                .hasMessageContaining("a=1");
        assertThatThrownBy(() -> documents.require("the index", List.of("a", "b", "b")))
                .hasMessageContaining("b=-1");
        assertThatThrownBy(() -> documents.require("the index", List.of("a", "b", "c")))
                .hasMessageContaining("c=-1");
    }
}
