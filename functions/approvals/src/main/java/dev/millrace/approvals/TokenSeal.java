package dev.millrace.approvals;

/// Encrypts task tokens for as long as they are stored: whoever holds one can answer in the place of a person.
public interface TokenSeal {

    /// Encrypts a token for one approval, and no other.
    String seal(String approvalId, String token);

    /// Decrypts it again.
    ///
    /// @throws dev.millrace.core.error.Defect if it was changed, or sealed for another approval
    String open(String approvalId, String sealed);
}
