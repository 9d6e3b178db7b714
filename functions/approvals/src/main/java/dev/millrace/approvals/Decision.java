package dev.millrace.approvals;

import dev.millrace.core.domain.TenantId;
import java.util.Optional;

/// What an approver sends.
///
/// @param tenant whose approvals the approver may decide, from the verified token
/// @param actor who decides, from the verified token
/// @param payloadHash of the payload that the approver has seen
/// @param nonce that came with it
/// @param option that is approved, where there are some
/// @param comment masked
public record Decision(
        String approvalId,
        TenantId tenant,
        String actor,
        Choice choice,
        String payloadHash,
        String nonce,
        Optional<String> option,
        Optional<String> comment) {}
