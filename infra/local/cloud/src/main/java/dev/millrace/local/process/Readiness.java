package dev.millrace.local.process;

/// How a process shows that it answers.
public sealed interface Readiness {

    /// It prints a line that starts so.
    record Line(String start) implements Readiness {}

    /// It takes connections on a port of loopback.
    record Port(int number) implements Readiness {}
}
