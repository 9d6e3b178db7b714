package dev.millrace.dlp.key;

/// The one secret of an installation from which the keys of masking are derived. Whoever holds it can tell which token
/// stands for a value that they guess; without it nobody can.
@FunctionalInterface
public interface MasterSecret {

    /// At least 32 random bytes, the same every time.
    ///
    /// @throws dev.millrace.core.error.Transient if it cannot be read right now
    /// @throws dev.millrace.core.error.Defect if there is none
    byte[] bytes();
}
