package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.text.MaskedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashingEmbedderTest extends EmbedderContract {

    @Override
    protected Embedder embedder() {
        return new HashingEmbedder();
    }

    @Test
    void it_fails_on_demand() {
        var failing = HashingEmbedder.failingOn("kryptonite");

        assertThatThrownBy(() -> failing.embedDocuments(List.of(MaskedText.alreadyMasked("some kryptonite"))))
                .isInstanceOf(Defect.class);
    }
}
