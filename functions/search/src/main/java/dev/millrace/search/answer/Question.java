package dev.millrace.search.answer;

import dev.millrace.core.hash.Sha256;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.scope.SearchScope;
import java.util.Optional;

/// What one reader asks.
///
/// @param requestId names the request: asked twice under one id, it is answered once
/// @param schema what the answer must fulfil; absent if a text is wanted
/// @param sources from how many chunks the answer is drawn at most, 1 to 20
public record Question(
        String requestId, MaskedText text, SearchScope scope, Optional<CallerSchema> schema, int sources) {

    /// From as many chunks an answer is drawn at most.
    public static final int MOST_SOURCES = 20;

    private static final int SHOWN_OF_HASH = 32;

    /// @throws IllegalArgumentException if the sources are too few or too many
    public Question {
        if (sources < 1 || sources > MOST_SOURCES) {
            throw new IllegalArgumentException("sources must be 1 to " + MOST_SOURCES);
        }
    }

    /// Under which the answer is on record: the same whenever the same request comes again.
    String decisionId() {
        return "answer-" + Sha256.of(scope.tenant().value() + "\n" + requestId).substring(0, SHOWN_OF_HASH);
    }
}
