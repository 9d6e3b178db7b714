package dev.millrace.search.answer;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Optional;

/// Hears how an answer comes about. What is told is masked, within the reader's scope, and validated: a claim is told
/// once the answer is on record. Never throws: a listener that has gone keeps nobody from answering.
public interface AnswerListener {

    /// These chunks are read to answer from, best first.
    void retrieved(List<Retrieved> chunks);

    /// This is part of the answer.
    void claimed(Claim claim);

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
            public void claimed(Claim claim) {
                // Nobody reads along.
            }
        };
    }
}
