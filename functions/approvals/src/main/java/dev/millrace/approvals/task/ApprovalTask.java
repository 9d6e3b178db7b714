package dev.millrace.approvals.task;

import dev.millrace.approvals.Option;
import dev.millrace.approvals.Subject.Change;
import dev.millrace.approvals.Subject.Evidence;
import dev.millrace.core.domain.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a workflow asks people, and waits for.
///
/// @param taskToken which whoever answers must hold
/// @param reasons why people are asked
/// @param options of which who approves chooses one
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
        Optional<List<Option>> options,
        int approversNeeded,
        int expiresAfterMinutes,
        String escalateTo) {}
