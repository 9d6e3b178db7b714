package dev.millrace.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [LanguageModel] keeps, embedded or remote.
public abstract class LanguageModelContract {

    /// The one under test. May be shared between tests.
    protected abstract LanguageModel model();

    @Test
    void it_says_who_and_what_it_is() {
        assertThat(model().provider()).isNotBlank();
        assertThat(model().model()).isNotBlank();
    }

    @Test
    void what_is_heard_is_the_text_of_the_completion() {
        var heard = new StringBuilder();

        var completion = model().complete(Prompts.question(), heard::append);

        assertThat(completion.stop()).isEqualTo(Stop.COMPLETE);
        assertThat(completion.text()).isEqualTo(heard.toString()).isNotBlank();
    }

    @Test
    void it_says_how_many_tokens_there_were_or_nothing() {
        var completion = model().complete(Prompts.question());

        assertThat(completion.promptTokens()).isNotNegative();
        assertThat(completion.completionTokens()).isNotNegative();
    }

    @Test
    void many_threads_may_ask_at_once() {
        var expected = model().complete(Prompts.question()).text();

        var calls = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> model().complete(Prompts.question())))
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(call.join().text()).isEqualTo(expected));
    }
}
