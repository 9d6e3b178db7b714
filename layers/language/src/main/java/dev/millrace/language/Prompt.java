package dev.millrace.language;

import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Optional;

/// What is asked of a model.
///
/// @param route the prompt that this was made from: `name:version@hash`
/// @param instructions how to work, from the prompt alone: never text of a user or of a source
/// @param task what the user asks
/// @param sources what may be drawn from
/// @param outputSchema the JSON Schema that the completion must fulfil, as text
/// @param mostTokens where the completion is cut off, in tokens of the model; 1 or more
/// @param rejected the completion that this one is to mend
public record Prompt(
        String route,
        MaskedText instructions,
        MaskedText task,
        List<Source> sources,
        String outputSchema,
        int mostTokens,
        Optional<Rejected> rejected) {

    /// @throws IllegalArgumentException if no token may be written
    public Prompt {
        if (mostTokens < 1) {
            throw new IllegalArgumentException("mostTokens must be 1 or more, is " + mostTokens);
        }
        sources = List.copyOf(sources);
    }

    /// The same prompt, asking to mend that completion.
    public Prompt mending(Rejected completion) {
        return new Prompt(route, instructions, task, sources, outputSchema, mostTokens, Optional.of(completion));
    }
}
