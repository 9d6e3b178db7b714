package dev.millrace.language.openai;

/// A parameter of a request that not every server, or not every model, takes.
enum Feature {
    /// The schema, which the server then enforces token by token. Without it the prompt asks for it in words.
    RESPONSE_FORMAT("response_format"),
    /// `0` makes answers repeatable; reasoning models take no other than their own.
    TEMPERATURE("temperature"),
    /// How the limit was called first; newer models of OpenAI take `max_completion_tokens` alone.
    MAX_TOKENS("max_tokens");

    private final String parameter;

    Feature(String parameter) {
        this.parameter = parameter;
    }

    /// Whether an error names it.
    boolean isNamedIn(String text) {
        return text.contains(parameter);
    }
}
