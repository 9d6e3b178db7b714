package dev.millrace.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.text.MaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageModelTest {

    private static final MaskedText TEXT = MaskedText.alreadyMasked("text");

    @Test
    void a_model_that_does_not_stream_is_heard_at_once() {
        var heard = new ArrayList<String>();

        ScriptedModel.saying("all of it").complete(prompt(1), heard::add);

        assertThat(heard).containsExactly("all of it");
    }

    @Test
    void silence_is_not_heard() {
        var heard = new ArrayList<String>();

        ScriptedModel.saying("").complete(prompt(1), heard::add);

        assertThat(heard).isEmpty();
    }

    @Test
    void a_prompt_that_lets_no_token_be_written_is_refused() {
        assertThatThrownBy(() -> prompt(0)).hasMessage("mostTokens must be 1 or more, is 0");
    }

    private static Prompt prompt(int mostTokens) {
        return new Prompt("answer:1@00", TEXT, TEXT, List.of(), "{}", mostTokens, Optional.empty());
    }
}
