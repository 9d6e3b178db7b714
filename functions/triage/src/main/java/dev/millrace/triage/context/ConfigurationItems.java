package dev.millrace.triage.context;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A tenant's configuration management database.
@FunctionalInterface
public interface ConfigurationItems {

    /// The items of these names, whatever the case of their letters, by the name that was asked for; none for names
    /// that it does not know, and for tenants without such a database.
    ///
    /// @throws dev.millrace.core.error.Transient if it is away
    /// @throws dev.millrace.core.error.Defect if it refuses
    Map<MaskedText, List<ConfigurationItem>> named(TenantId tenant, Set<MaskedText> names);
}
