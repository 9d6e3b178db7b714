package dev.millrace.ingestion.commit;

import java.util.Collection;
import java.util.Set;

/// Says which batch brings a submission into the table, so that a submission that came twice enters it once.
///
/// A claim is durable and has one owner until the owner releases it. Every method throws
/// [dev.millrace.core.error.Transient] when the claims cannot be reached.
public interface DocumentClaims {

    /// Claims these submissions for a batch. Claiming again what it owns changes nothing, so an attempt that broke off
    /// half-way is repeated whole.
    ///
    /// @return those that belong to another batch; all others now belong to this one
    Set<String> claim(String batchId, Collection<String> submissionIds);

    /// Gives up those of these claims that the batch owns.
    void release(String batchId, Collection<String> submissionIds);
}
