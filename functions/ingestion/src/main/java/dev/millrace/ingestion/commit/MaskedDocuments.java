package dev.millrace.ingestion.commit;

import dev.millrace.core.domain.ObjectPointer;
import java.time.Instant;
import java.util.List;

/// Where the masked documents of a batch are read from.
@FunctionalInterface
public interface MaskedDocuments {

    /// The documents that a pointer names, in their order.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if there are none there, or they cannot be read
    MaskedBatch read(ObjectPointer pointer);

    /// @param maskedAt the same whenever the batch is read
    record MaskedBatch(Instant maskedAt, List<MaskedDocument> documents) {

        public MaskedBatch {
            documents = List.copyOf(documents);
        }
    }
}
