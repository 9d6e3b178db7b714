package dev.millrace.masking;

import dev.millrace.core.domain.ObjectPointer;
import java.util.List;

/// What became of a batch.
///
/// @param documents the masked documents, one JSON line each
/// @param accepted how many there are
/// @param rejected those that could not be masked
/// @param spans how many sensitive spans were masked
public record MaskOutcome(String batchId, ObjectPointer documents, int accepted, List<Rejection> rejected, int spans) {

    public MaskOutcome {
        rejected = List.copyOf(rejected);
    }
}
