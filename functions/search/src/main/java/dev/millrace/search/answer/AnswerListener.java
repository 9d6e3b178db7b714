package dev.millrace.search.answer;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.language.LanguageModel;
import java.util.List;
import java.util.Optional;

/// Hears how an answer comes about. What is told is masked, within the reader's scope, and validated: a claim is told
/// once the answer is on record. Never throws: a listener that has gone keeps nobody from answering.
public interface AnswerListener {

    /// These chunks are read to answer from, best first.
    void retrieved(List<Retrieved> chunks);

    /// A model has written that much to the prompt that it was given last. What it has written is nobody's to read
    /// before
    /// it was held against the sources.
    ///
    /// @param characters of its output so far
    void writing(String model, int characters);

    /// This is part of the answer.
    void claimed(Claim claim);

    /// The same model, which tells this listener how far it is.
    default LanguageModel along(LanguageModel model) {
        return new ReadAlong(model, this);
    }

    /// A chunk that is read.
    record Retrieved(String chunkId, DocumentId documentId, Optional<MaskedText> title, long version) {}

    /// Finds the listener of a call.
    @FunctionalInterface
    interface Listeners {

        /// The one at that connection; [#none] if there is none.
        AnswerListener at(Optional<String> connectionId);
    }

    /// Who waits for the whole answer.
    static AnswerListener none() {
        return new AnswerListener() {
            @Override
            public void retrieved(List<Retrieved> chunks) {
                // Nobody reads along.
            }

            @Override
            public void writing(String model, int characters) {
                // Nobody reads along.
            }

            @Override
            public void claimed(Claim claim) {
                // Nobody reads along.
            }

            /// Nobody needs pieces, and what is not heard in pieces can be asked for again when it breaks off.
            @Override
            public LanguageModel along(LanguageModel model) {
                return model;
            }
        };
    }
}
