package dev.millrace.search.attack;

import dev.millrace.search.answer.AnswerPrompt;
import dev.millrace.search.answer.Prompts;

/// The prompt in force, read and hashed once for thousands of questions.
record ReadOnce(AnswerPrompt inForce, Prompts kept) implements Prompts {

    ReadOnce(Prompts kept) {
        this(kept.inForce(), kept);
    }

    @Override
    public AnswerPrompt of(String route) {
        return kept.of(route);
    }
}
