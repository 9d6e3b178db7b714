package dev.millrace.approvals.action;

import dev.millrace.approvals.Subject.Evidence;
import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody wants a tool to be used: the detail of the event `ActionRequested`, as it came.
///
/// @param tool what is to be called: `jira.create_issue`
/// @param requestedBy the person in whose name, as access tokens name them
/// @param reason why, in their own words
/// @param confidence how sure the one who asks is
/// @param criticality 1 (little is at stake) to 5
/// @param action what the tool is to be called with
/// @param current what those values are now, where they are known
/// @param evidence facts that speak for or against it
/// @param requestId what whoever asks calls this request; signed ones have one
/// @param auditToken HMAC-SHA-256 over the rest ([AuditTokens]), as hex digits
public record ActionRequested(
        TenantId tenant,
        String tool,
        String requestedBy,
        Optional<String> reason,
        Confidence confidence,
        int criticality,
        Map<String, Object> action,
        Optional<Map<String, Object>> current,
        Optional<List<Evidence>> evidence,
        Optional<String> requestId,
        Optional<String> auditToken) {}
