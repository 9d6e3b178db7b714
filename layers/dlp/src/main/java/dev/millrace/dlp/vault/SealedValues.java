package dev.millrace.dlp.vault;

import dev.millrace.core.domain.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Where encrypted values are stored, each tenant's apart.
///
/// Every method takes any number of tokens and asks the store for many in one request.
public interface SealedValues {

    /// Which of these tokens have a value.
    ///
    /// @throws dev.millrace.core.error.Transient if the store cannot be read right now
    Set<Token> known(TenantId tenant, Collection<Token> tokens);

    /// The values of those tokens that have one.
    ///
    /// @throws dev.millrace.core.error.Transient if the store cannot be read right now
    List<SealedValue> find(TenantId tenant, Collection<Token> tokens);

    /// Stores these values, of whose tokens each occurs once.
    ///
    /// @throws dev.millrace.core.error.Transient if not all could be stored
    void store(TenantId tenant, Collection<SealedValue> values);
}
