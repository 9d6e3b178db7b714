package dev.millrace.triage.classify;

/// The versions of the rules of classification.
public interface RuleBook {

    /// Those in force.
    Version inForce();

    /// Those of that name and version.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if they are not kept
    Version of(String policy);

    /// @param policy name, version and hash: `classification:1@0f6a3822060f`
    record Version(String policy, ClassificationRules rules) {}
}
