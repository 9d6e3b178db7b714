package dev.millrace.approvals;

/// Makes values that nobody can guess, 128 bits at least.
@FunctionalInterface
public interface Nonces {

    /// A value that was never given before.
    String next();
}
