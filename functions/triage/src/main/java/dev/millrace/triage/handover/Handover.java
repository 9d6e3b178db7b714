package dev.millrace.triage.handover;

import dev.millrace.triage.ticket.Labels;
import java.util.List;
import java.util.Map;

/// What people are asked about a ticket. Nothing in it is unmasked.
///
/// @param actionId names the question: the same however often it is prepared
/// @param action what is decided about
/// @param options what it may be, the likeliest first
/// @param choices the labels that each option stands for, by its id
/// @param payloadHash SHA-256 of tool, action and options as canonical JSON: what is approved is this and nothing else
public record Handover(
        String actionId,
        String tool,
        String requestedBy,
        List<String> reasons,
        List<Evidence> evidence,
        Map<String, String> action,
        List<Option> options,
        Map<String, Labels> choices,
        String payloadHash) {

    /// A fact that helps to decide.
    public record Evidence(String label, String value) {}

    /// One of the ways to go on.
    public record Option(String id, String label, String detail) {}
}
