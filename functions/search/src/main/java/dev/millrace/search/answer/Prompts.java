package dev.millrace.search.answer;

/// The versions of the prompt that there are.
public interface Prompts {

    /// The one in force.
    AnswerPrompt inForce();

    /// The one of that route.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if it is not kept
    AnswerPrompt of(String route);
}
