package dev.millrace.bench.policy;

/// What part of the goals was reached; 1 is all of it.
///
/// @param rego of the OPA server's evaluations/s; very large where there was no server
/// @param dmn of Camunda's
record Shares(double rego, double dmn) {

    double worse() {
        return Math.min(rego, dmn);
    }
}
