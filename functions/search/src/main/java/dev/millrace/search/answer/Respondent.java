package dev.millrace.search.answer;

import dev.millrace.language.Prompt;

/// Whom a prompt is put to: a model, or the record of what one said.
@FunctionalInterface
interface Respondent {

    /// Never throws because of the model: what goes wrong there is an answer as well.
    Exchange ask(Prompt prompt);
}
