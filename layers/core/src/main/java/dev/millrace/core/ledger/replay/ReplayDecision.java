package dev.millrace.core.ledger.replay;

import dev.millrace.core.ledger.LedgerStore;
import java.util.Optional;

/// Decides again what was decided, from the recorded input, and compares the outcomes byte for byte.
public final class ReplayDecision {

    private final LedgerStore store;
    private final Replayers replayers;

    public ReplayDecision(LedgerStore store, Replayers replayers) {
        this.store = store;
        this.replayers = replayers;
    }

    /// Under the recorded versions: anything but [Replay.Identical] wants looking into.
    ///
    /// @return empty if the ledger holds no such decision
    public Optional<Replay> asRecorded(String decisionId) {
        return store.find(decisionId)
                .map(record -> replayers.replay(record, record.decision().versions()));
    }

    /// Under another version of the policy.
    ///
    /// @return empty if the ledger holds no such decision
    /// @throws dev.millrace.core.error.InvalidInput if the decision rests on no policy
    public Optional<Replay> with(OtherPolicy policy, String decisionId) {
        return store.find(decisionId).map(record -> replayers.replay(record, policy.insteadIn(record.decision())));
    }
}
