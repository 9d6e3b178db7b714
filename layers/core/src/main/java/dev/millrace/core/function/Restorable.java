package dev.millrace.core.function;

/// A function that can get ready before its process is frozen into a snapshot (SnapStart), and recover after.
public interface Restorable {

    /// Loads what the first call would have to load. Must have no effect that others can see.
    void prime();

    /// Replaces connections, random seeds and whatever else must not be shared by all processes of one snapshot.
    void reconnect();
}
