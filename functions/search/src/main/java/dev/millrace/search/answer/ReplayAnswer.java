package dev.millrace.search.answer;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.policy.PolicyVersion;
import java.util.Map;

/// Finds an answer again from its record: from the object in the lake, which the record seals, with what the models
/// said then in their place. Everything else is done anew.
public final class ReplayAnswer {

    private final Prompts prompts;
    private final Envelopes envelopes;
    private final CaseArchive archive;

    public ReplayAnswer(Prompts prompts, Envelopes envelopes, CaseArchive archive) {
        this.prompts = prompts;
        this.envelopes = envelopes;
        this.archive = archive;
    }

    /// The answer under those versions. Under another prompt, what was said to the recorded one is held against the
    /// rules of the other.
    ///
    /// @throws InvalidInput if the object is gone or was changed, a version is not kept, or a reply is missing
    public Answer answer(LedgerRecord record, Map<String, String> versions) {
        var object = RecordedAnswer.object(record.decision());
        var recorded = archive.open(object.getKey(), object.getValue());
        var prompt = prompts.of(PolicyVersion.among(versions).toString());
        var replies = new RecordedReplies(recorded.exchanges(), prompt.route().equals(recorded.route()));
        return new Deliberation(recorded.inquiry(), prompt, envelopes, replies, replies)
                .settle()
                .answer();
    }

    /// What the ledger would say of it.
    public String outcome(LedgerRecord record, Map<String, String> versions) {
        return RecordedAnswer.outcome(answer(record, versions));
    }
}
