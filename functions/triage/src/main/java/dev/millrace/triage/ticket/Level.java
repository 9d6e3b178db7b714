package dev.millrace.triage.ticket;

/// How far something reaches (impact), or how soon it hurts (urgency): the three levels of ITIL's priority matrix.
public enum Level {
    LOW,
    MEDIUM,
    HIGH
}
