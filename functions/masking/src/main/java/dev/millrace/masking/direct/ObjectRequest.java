package dev.millrace.masking.direct;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import java.util.Optional;

/// An object of a tenant's.
///
/// @param target the key of the masked object below the tenant's folder: that of the object if absent
/// @param mediaType how it says what it says: what its key's ending tells if absent, or else plain text
/// @param documentId what pseudonyms and date shifts are kept stable within: the object's key if absent
public record ObjectRequest(
        ObjectPointer object,
        Optional<String> target,
        Optional<String> mediaType,
        TenantId tenant,
        Optional<String> documentId) {

    /// Where the masked object goes, within the bucket: folders of tenants never meet.
    String targetKey() {
        return "masked-objects/%s/%s".formatted(tenant, target.orElse(object.key()));
    }
}
