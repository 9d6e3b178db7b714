package dev.millrace.dlp.vault;

import dev.millrace.core.domain.TenantId;
import javax.crypto.SecretKey;

/// Makes the keys that values are encrypted with, and opens them again. The key that protects these never leaves its
/// service.
public interface DataKeys {

    /// A new key of 256 bits for that tenant's values.
    ///
    /// @throws dev.millrace.core.error.Transient if none can be made right now
    DataKey generate(TenantId tenant);

    /// The key that was wrapped for that tenant.
    ///
    /// @throws dev.millrace.core.error.Defect if this was not wrapped for that tenant
    /// @throws dev.millrace.core.error.Transient if it cannot be opened right now
    SecretKey open(TenantId tenant, WrappedKey wrapped);
}
