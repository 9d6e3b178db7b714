package dev.millrace.language.openai;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.Stop;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.Patience;
import dev.millrace.language.attempt.TryAgain;
import dev.millrace.language.embed.TooLong;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// A model behind an API that is compatible with OpenAI's
/// [chat completions](https://platform.openai.com/docs/api-reference/chat/create).
///
/// The schema is sent as `response_format`; a server or model that refuses it, or another of the optional parameters,
/// is
/// asked without from then on. What is streamed is heard as it comes
/// ([chunks](https://platform.openai.com/docs/api-reference/chat-streaming)).
public final class OpenAiModel implements LanguageModel {

    private final Server server;
    private final Attempts attempts;
    private volatile Dialect dialect;

    OpenAiModel(Server server, String model, Attempts attempts) {
        this.server = server;
        this.attempts = attempts;
        dialect = Dialect.of(model, server.isOpenAi());
    }

    /// The model of that name, at `OPENAI_BASE_URL`.
    public static OpenAiModel from(Environment environment, String model) {
        return new OpenAiModel(Server.from(environment), model, Attempts.with(Patience.from(environment)));
    }

    @Override
    public Completion complete(Prompt prompt) {
        return completion(prompt, this::whole);
    }

    @Override
    public Completion complete(Prompt prompt, Consumer<String> heard) {
        return completion(prompt, (request, limit) -> streamed(request, limit, heard));
    }

    private Completion completion(Prompt prompt, BiFunction<ChatRequest, Duration, ChatResponse> ask) {
        try {
            return attempts.of("Asking " + model(), limit -> Completions.of(understood(prompt, limit, ask)));
        } catch (ContentFilteredException _) {
            return new Completion("", Stop.REFUSED, 0, 0);
        } catch (TooLong tooLong) {
            throw new Defect(tooLong.getMessage() + ". Give it fewer or shorter sources", tooLong);
        } catch (PolicyDenied denied) {
            throw server.refused(denied);
        }
    }

    /// A request that is refused for its features is put in other words, which takes no pause.
    private ChatResponse understood(
            Prompt prompt, Duration limit, BiFunction<ChatRequest, Duration, ChatResponse> ask) {
        while (true) {
            var spoken = dialect;
            try {
                return Completions.readable(() -> ask.apply(spoken.request(prompt), limit));
            } catch (Unsupported refused) {
                var next = spoken.without(refused.features());
                if (next.equals(spoken)) {
                    throw new Defect(
                            "%s refuses even a request without %s".formatted(server.name(), refused.features()),
                            refused);
                }
                dialect = next;
            }
        }
    }

    private ChatResponse whole(ChatRequest request, Duration limit) {
        var model = OpenAiChatModel.builder()
                .httpClientBuilder(server.exchange(limit))
                .baseUrl(server.base().toString())
                .strictJsonSchema(false)
                .maxRetries(0);
        server.secret().ifPresent(model::apiKey);
        return model.build().chat(request);
    }

    private ChatResponse streamed(ChatRequest request, Duration limit, Consumer<String> heard) {
        var model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(server.exchange(limit))
                .baseUrl(server.base().toString())
                .strictJsonSchema(false);
        server.secret().ifPresent(model::apiKey);
        var hearing = new Hearing(heard);
        try {
            Completions.readable(() -> {
                model.build().chat(request, hearing);
                return hearing.response();
            });
            return hearing.response();
        } catch (TryAgain failed) {
            throw hearing.finalIfHeard(failed);
        }
    }

    @Override
    public String provider() {
        return "openai";
    }

    @Override
    public String model() {
        return dialect.model();
    }
}
