package dev.millrace.triage.classify.past;

/// Whether somebody works on a ticket, so that others may be linked to it.
public enum IncidentState {
    UNFILED,
    OPEN,
    CLOSED
}
