package dev.millrace.language.openai;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.millrace.core.error.MillraceException;
import dev.millrace.language.Completion;
import dev.millrace.language.Stop;
import dev.millrace.language.attempt.TryAgain;
import dev.millrace.language.embed.TooLong;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers as langchain4j read them, in our words.
final class Completions {

    private Completions() {}

    static Completion of(ChatResponse response) {
        var usage = Optional.ofNullable(response.tokenUsage());
        return new Completion(
                Optional.ofNullable(response.aiMessage().text()).orElse(""),
                stop(response.finishReason()),
                usage.map(counted -> counted.inputTokenCount()).orElse(0),
                usage.map(counted -> counted.outputTokenCount()).orElse(0));
    }

    /// Servers that give no reason, or one of their own, are believed to be done.
    private static Stop stop(@Nullable FinishReason reason) {
        return switch (reason) {
            case LENGTH -> Stop.CUT_OFF;
            case CONTENT_FILTER -> Stop.REFUSED;
            case TOOL_EXECUTION -> throw new TryAgain("it asks for a tool, and was offered none");
            case STOP, OTHER -> Stop.COMPLETE;
            case null -> Stop.COMPLETE;
        };
    }

    /// An answer, unless langchain4j stumbles over it: then another try may bring one that can be read.
    static <T> T readable(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (TryAgain | TooLong | MillraceException | Unsupported | ContentFilteredException known) {
            throw known;
        } catch (RuntimeException unreadable) {
            throw new TryAgain("no readable answer: " + unreadable.getClass().getSimpleName());
        }
    }
}
