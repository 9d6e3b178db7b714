package dev.millrace.approvals.task;

import dev.millrace.approvals.Subject.Change;
import dev.millrace.approvals.Subject.Evidence;
import dev.millrace.core.domain.TenantId;
import java.util.List;
import java.util.Map;

/// What a workflow asks people, and waits for.
///
/// @param taskToken which whoever answers must hold
/// @param reasons why people are asked
/// @param expiresAfterMinutes until it is escalated, and again until it expires
public record ApprovalTask(
        String taskToken,
        String actionId,
        TenantId tenant,
        String tool,
        String requestedBy,
        List<String> reasons,
        List<Evidence> evidence,
        List<Change> diff,
        Map<String, Object> action,
        int approversNeeded,
        int expiresAfterMinutes,
        String escalateTo) {}
