package dev.millrace.search.answer;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.language.Prompt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Says again, in order, what models said when the answer was recorded.
final class RecordedReplies implements Respondent {

    private final Deque<Exchange> left;
    private final boolean samePrompts;

    /// @param samePrompts whether each prompt must be the recorded one
    RecordedReplies(List<Exchange> exchanges, boolean samePrompts) {
        left = new ArrayDeque<>(exchanges);
        this.samePrompts = samePrompts;
    }

    @Override
    public Exchange ask(Prompt prompt) {
        var reply = left.poll();
        if (reply == null) {
            throw new InvalidInput("$.object", "holds no reply to what would be asked now");
        }
        if (samePrompts && !reply.promptHash().equals(Sha256.of(Json.canonical(prompt)))) {
            throw new InvalidInput("$.object", "holds the reply to another prompt than is asked now");
        }
        return reply;
    }
}
