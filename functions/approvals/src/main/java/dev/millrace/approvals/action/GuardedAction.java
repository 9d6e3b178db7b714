package dev.millrace.approvals.action;

import dev.millrace.approvals.Subject.Change;
import dev.millrace.approvals.Subject.Evidence;
import dev.millrace.approvals.guard.PolicyQuestion.AuditToken;
import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.TenantId;
import java.util.List;
import java.util.Map;

/// The input of the workflow that guards an action; all of it masked.
///
/// @param actionId SHA-256 of the event's id or of a verified audit token; names the execution as well
/// @param payloadHash SHA-256 of the canonical JSON of tool and action: what is decided on, and nothing else
/// @param diff every value of the action beside the one it replaces
public record GuardedAction(
        String actionId,
        String eventId,
        TenantId tenant,
        String tool,
        String requestedBy,
        String reason,
        Confidence confidence,
        int criticality,
        AuditToken auditToken,
        Map<String, Object> action,
        String payloadHash,
        List<Evidence> evidence,
        List<Change> diff) {}
