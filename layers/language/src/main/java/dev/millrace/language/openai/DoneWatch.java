package dev.millrace.language.openai;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

/// Sees whether a stream of events came to its end, `[DONE]`: one that was cut looks complete otherwise.
final class DoneWatch implements ServerSentEventListener {

    private final ServerSentEventListener listener;
    private boolean done;
    private boolean failed;

    DoneWatch(ServerSentEventListener listener) {
        this.listener = listener;
    }

    boolean isDone() {
        return done && !failed;
    }

    @Override
    public void onEvent(ServerSentEvent event) {
        done |= "[DONE]".equals(event.data());
        listener.onEvent(event);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        done |= "[DONE]".equals(event.data());
        listener.onEvent(event, context);
    }

    /// Said to nobody: who reads the stream says it better.
    @Override
    public void onError(Throwable failure) {
        failed = true;
    }
}
