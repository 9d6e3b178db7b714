package dev.millrace.triage.service;

/// How soon a ticket is worked on; P1 comes first.
public enum Priority {
    P1,
    P2,
    P3,
    P4,
    P5
}
