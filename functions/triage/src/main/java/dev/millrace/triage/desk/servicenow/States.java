package dev.millrace.triage.desk.servicenow;

import java.util.List;

/// States of incidents.
final class States {

    /// Resolved, closed, canceled: nothing is left to do.
    static final List<String> RESOLVED = List.of("6", "7", "8");

    private States() {}
}
