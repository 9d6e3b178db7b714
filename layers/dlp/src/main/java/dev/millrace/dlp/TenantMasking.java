package dev.millrace.dlp;

/// Masks each tenant's documents by that tenant's policy.
///
/// @param engine whose detectors find what there is; its own policy does not count
public record TenantMasking(MaskingEngine engine, PolicySource policies) {

    /// Begins a document under the policy that is in force for its tenant now.
    ///
    /// @throws dev.millrace.core.error.Defect if no valid policy is in force
    public DocumentMasking forDocument(MaskingScope scope) {
        return engine.under(policies.policyFor(scope.tenant())).forDocument(scope);
    }
}
