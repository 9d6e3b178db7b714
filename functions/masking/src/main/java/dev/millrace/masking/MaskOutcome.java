package dev.millrace.masking;

import dev.millrace.core.domain.ObjectPointer;
import java.util.List;

/// What became of a batch.
///
/// @param documents the masked documents, one JSON line each
/// @param accepted how many there are
/// @param rejected those that could not be masked
/// @param spans how many sensitive spans were masked
/// @param policies the versions of the policies that documents were masked by, such as `standard:1`
public record MaskOutcome(
        String batchId,
        ObjectPointer documents,
        int accepted,
        List<Rejection> rejected,
        int spans,
        List<String> policies) {

    public MaskOutcome {
        rejected = List.copyOf(rejected);
        policies = List.copyOf(policies);
    }
}
