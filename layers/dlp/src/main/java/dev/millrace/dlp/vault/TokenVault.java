package dev.millrace.dlp.vault;

import dev.millrace.core.domain.TenantId;
import java.util.Collection;
import java.util.Map;

/// Keeps the values that tokens stand for, each tenant's apart.
public interface TokenVault {

    /// Keeps these values. Keeping a value again changes nothing.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if a value is longer than 100,000 characters
    /// @throws dev.millrace.core.error.Transient if not all could be kept: those that were, stay
    void keep(TenantId tenant, Map<Token, String> values);

    /// The values of those tokens that the tenant has; the others are missing.
    ///
    /// @throws dev.millrace.core.error.Defect if a record is not the one that was kept
    /// @throws dev.millrace.core.error.Transient if the vault cannot be read right now
    Map<Token, String> reveal(TenantId tenant, Collection<Token> tokens);
}
