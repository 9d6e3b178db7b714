package dev.millrace.search.answer;

import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import java.util.concurrent.atomic.AtomicInteger;

/// A model that is heard while it writes, so that whoever reads along knows how far it is.
///
/// @param listener is told after each piece
record ReadAlong(LanguageModel spoken, AnswerListener listener) implements LanguageModel {

    @Override
    public Completion complete(Prompt prompt) {
        var written = new AtomicInteger();
        return spoken.complete(prompt, piece -> listener.writing(model(), written.addAndGet(piece.length())));
    }

    @Override
    public String provider() {
        return spoken.provider();
    }

    @Override
    public String model() {
        return spoken.model();
    }
}
