package dev.millrace.search.answer;

import dev.millrace.core.ledger.Ledger;

/// Puts answers on record: their grounds into the lake, and their decision into the ledger.
public final class AnswerRecords {

    private final CaseArchive archive;
    private final Ledger ledger;

    public AnswerRecords(CaseArchive archive, Ledger ledger) {
        this.archive = archive;
        this.ledger = ledger;
    }

    /// Records an answer, unless the same request was answered before.
    ///
    /// @return what is on record now
    AnswerCase keep(AnswerCase answered) {
        var kept = archive.keep(answered);
        ledger.append(RecordedAnswer.of(kept));
        return kept.answerCase();
    }
}
