package dev.millrace.approvals.guard;

/// Which way an action goes.
///
/// @param outcome `proceed`, `ask` or `reject`
/// @param approversNeeded 0 unless people are asked
/// @param expiresAfterMinutes 0 unless people are asked
/// @param table name, label and hash: `approval-routing:1@0f6a3822060f`
public record Routing(
        String decisionId,
        String outcome,
        int approversNeeded,
        int expiresAfterMinutes,
        String escalateTo,
        String table) {}
