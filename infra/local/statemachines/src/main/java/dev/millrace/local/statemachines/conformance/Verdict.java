package dev.millrace.local.statemachines.conformance;

/// What one recording says about the engine.
///
/// @param group which kind of recording it is
/// @param detail the first difference, or why it does not apply
record Verdict(String name, Kind kind, String group, String detail) {

    enum Kind {
        PASSED,
        FAILED,
        NOT_APPLICABLE
    }
}
