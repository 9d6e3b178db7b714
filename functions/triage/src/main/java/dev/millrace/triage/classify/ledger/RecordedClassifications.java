package dev.millrace.triage.classify.ledger;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.triage.classify.Classification;
import dev.millrace.triage.classify.Classifications;
import dev.millrace.triage.classify.ClassifyRequest;
import dev.millrace.triage.classify.Evidence;
import dev.millrace.triage.classify.json.ClassificationJson;
import java.util.Optional;
import java.util.TreeMap;

/// Classifications in the stream `triage/TENANT` of the decision ledger.
///
/// @param store where the ledger keeps its records
public record RecordedClassifications(Ledger ledger, LedgerStore store) implements Classifications {

    /// The kind of these decisions.
    public static final String KIND = "ticket-classification";

    @Override
    public Optional<Classification> find(ClassifyRequest request) {
        return store.find(Classifications.id(request.tenant(), request.eventId()))
                .map(LedgerRecord::decision)
                .map(decision -> ClassificationJson.outcome(decision.outcome()));
    }

    @Override
    public void keep(
            ClassifyRequest request,
            Evidence evidence,
            Classification decided,
            String rules,
            Optional<String> opinion) {
        var versions = new TreeMap<String, String>();
        versions.put(PolicyVersion.KEY, rules);
        opinion.ifPresent(prompt -> versions.put("prompt", prompt));
        ledger.append(new Decision(
                decided.decisionId(),
                "triage/" + request.tenant(),
                KIND,
                ClassificationJson.input(request.ticketId(), evidence),
                versions,
                Optional.of(new Confidence(decided.confidence())),
                ClassificationJson.outcome(decided),
                "function:classifyTicket",
                Optional.of(request.eventId())));
    }
}
