package dev.millrace.language;

import java.util.function.Consumer;

/// Writes text to order.
///
/// A model is only ever asked to write: it is offered no tools, and what it writes is data that the caller checks.
/// Safe for use by many threads at once.
public interface LanguageModel {

    /// The completion of a prompt.
    ///
    /// Tries again a few times, within a bounded time, where that may help.
    ///
    /// @throws dev.millrace.core.error.Transient if the model stays overloaded, slow or out of reach
    /// @throws dev.millrace.core.error.PolicyDenied if we may not use the model
    /// @throws dev.millrace.core.error.Defect if the model cannot be asked like this, or its answer is unreadable
    Completion complete(Prompt prompt);

    /// The completion of a prompt, heard while it is written.
    ///
    /// What is heard, put together, is the text of the completion. A failure may come after a part was heard:
    /// such a part is worth nothing.
    ///
    /// @param heard takes each piece as it comes; a model that does not stream gives one
    default Completion complete(Prompt prompt, Consumer<String> heard) {
        var completion = complete(prompt);
        if (!completion.text().isEmpty()) {
            heard.accept(completion.text());
        }
        return completion;
    }

    /// Who runs it: `bedrock`, `openai`, `sagemaker`, `embedded`.
    String provider();

    /// Which one it is, as the provider names it.
    String model();
}
