package dev.millrace.dlp;

import com.google.errorprone.annotations.Immutable;

/// Which policy masked a text: what `guardrail.policy_version` reports.
///
/// @param name of the policy, unique within an installation
/// @param number counts the changes of that policy, from 1
@Immutable
public record PolicyVersion(String name, int number) {

    /// Of policies that code puts together.
    public static final PolicyVersion BUILT_IN = new PolicyVersion("built-in", 1);

    public PolicyVersion {
        if (name.isBlank() || number < 1) {
            throw new IllegalArgumentException("a policy has a name, and its versions count from 1");
        }
    }

    /// `name:number`, like a prompt route.
    @Override
    public String toString() {
        return name + ":" + number;
    }
}
