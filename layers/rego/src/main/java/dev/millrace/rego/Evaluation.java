package dev.millrace.rego;

/// A verdict and what it rests on.
///
/// @param policy the name of the policy
/// @param version which of its versions, and the beginning of the SHA-256 of its compiled form: `1@0f6a3822060f`
/// @param inputHash SHA-256 of the input as canonical JSON (RFC 8785), as hex digits
public record Evaluation(String policy, String version, String inputHash, Verdict verdict) {}
