package dev.millrace.language.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Transient;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.Prompts;
import dev.millrace.language.Stop;
import dev.millrace.language.wire.ChatStreamWire;
import dev.millrace.language.wire.Reply;
import dev.millrace.language.wire.Reply.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The same suite, heard as a stream.
class OpenAiStreamTest extends OpenAiModelTest {

    private final List<String> heard = new ArrayList<>();

    @Override
    protected ChatStreamWire wire() {
        return new ChatStreamWire();
    }

    @Override
    protected Reply brokenOff() {
        return wire().hollow().with(Fault.CUT);
    }

    @Override
    protected Completion ask(LanguageModel model, Prompt prompt) {
        return model.complete(prompt, heard::add);
    }

    @Test
    void it_is_heard_piece_by_piece() {
        var completion = ask(Prompts.question());

        assertThat(heard).hasSizeGreaterThan(5);
        assertThat(String.join("", heard)).isEqualTo(completion.text());
        assertThat(server.received().getFirst().body().path("stream").asBoolean())
                .isTrue();
    }

    @Test
    void a_stream_that_is_cut_after_something_was_heard_is_not_begun_again() {
        server.then(wire().completed("a long answer that is cut in the middle", Stop.COMPLETE)
                .with(Fault.CUT));

        assertThatThrownBy(() -> ask(Prompts.question()))
                .isInstanceOf(Transient.class)
                .hasMessageContaining("part of the answer was heard");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_stream_without_its_end_is_cut() {
        server.then(wire().endless("half"));

        assertThatThrownBy(() -> ask(Prompts.question())).isInstanceOf(Transient.class);
    }

    @Test
    void a_refusal_is_seen_in_a_stream() {
        server.then(wire().refusal());

        assertThat(ask(Prompts.question()).stop()).isEqualTo(Stop.REFUSED);
    }

    @Test
    void a_listener_that_fails_is_not_swallowed() {
        var model = model();

        assertThatThrownBy(() -> model.complete(Prompts.question(), _ -> {
                    throw new IllegalStateException("gone");
                }))
                .hasRootCauseMessage("gone");
        assertThat(server.received()).hasSize(1);
    }
}
