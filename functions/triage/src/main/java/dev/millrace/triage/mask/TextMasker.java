package dev.millrace.triage.mask;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import java.util.List;

/// Masks texts by the policy of their tenant.
@FunctionalInterface
public interface TextMasker {

    /// The texts of one document, masked, in their order.
    ///
    /// @param document whose texts they are: equal values in it may look equal afterwards
    /// @throws dev.millrace.core.error.Defect if no valid policy is in force
    /// @throws dev.millrace.core.error.Transient if what an operator needs is away
    List<MaskedText> mask(TenantId tenant, DocumentId document, List<RawText> texts);
}
