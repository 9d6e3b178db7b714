package dev.millrace.language.openai;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.language.attempt.TryAgain;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Passes on what is heard, and keeps what came of it.
final class Hearing implements StreamingChatResponseHandler {

    private final Consumer<String> heard;
    private boolean something;
    private @Nullable ChatResponse response;
    private @Nullable RuntimeException failure;

    Hearing(Consumer<String> heard) {
        this.heard = heard;
    }

    /// The first failure counts: what follows it is its consequence. Langchain4j would swallow one of the listener.
    @Override
    public void onPartialResponse(String piece) {
        something = true;
        if (failure == null) {
            try {
                heard.accept(piece);
            } catch (RuntimeException e) {
                failure = new Defect("Whoever listens to the answer failed", e);
            }
        }
    }

    /// A refusal comes in pieces of its own kind, which langchain4j does not know
    /// ([refusals](https://platform.openai.com/docs/guides/structured-outputs#refusals)).
    @Override
    public void onUnmappedRawEvent(Object event) {
        if (failure == null && event instanceof ServerSentEvent sent && isRefusal(sent.data())) {
            failure = new ContentFilteredException("refused");
        }
    }

    private static boolean isRefusal(String data) {
        return !Json.parse(data.getBytes(StandardCharsets.UTF_8))
                .path("choices")
                .path(0)
                .path("delta")
                .path("refusal")
                .asString("")
                .isEmpty();
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        response = complete;
    }

    @Override
    public void onError(Throwable error) {
        if (failure == null) {
            failure = error instanceof RuntimeException known ? known : new IllegalStateException(error);
        }
    }

    /// The whole answer.
    ChatResponse response() {
        if (failure != null) {
            throw failure;
        }
        return Optional.ofNullable(response).orElseThrow(() -> new TryAgain("the stream had no end"));
    }

    /// What to report: a try of which something was heard cannot be undone by another.
    RuntimeException finalIfHeard(TryAgain failed) {
        return something
                ? new Transient("A part of the answer was heard, then: " + failed.getMessage(), failed)
                : failed;
    }
}
