package dev.millrace.masking.detokenize;

/// Where it is noted who asked for what, granted or not.
@FunctionalInterface
public interface AuditTrail {

    /// Noted before a value is read: what cannot be noted is not granted.
    void note(Access access);
}
