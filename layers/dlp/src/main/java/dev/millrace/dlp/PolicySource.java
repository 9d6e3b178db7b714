package dev.millrace.dlp;

import dev.millrace.core.domain.TenantId;

/// Knows which policy masks the texts of which tenant.
@FunctionalInterface
public interface PolicySource {

    /// The policy in force for that tenant now. Ask once for each document, so that a document is masked by one.
    ///
    /// @throws dev.millrace.core.error.Defect if no valid policy is in force: nothing may be masked by less
    MaskingPolicy policyFor(TenantId tenant);

    /// One policy for all tenants.
    static PolicySource always(MaskingPolicy policy) {
        return _ -> policy;
    }
}
