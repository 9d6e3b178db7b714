package dev.millrace.masking;

import dev.millrace.core.domain.ObjectPointer;
import java.util.List;
import java.util.stream.Stream;

/// Reads extracted documents and writes masked ones, line by line.
public interface DocumentLines {

    /// The lines of that object, in order, read as the stream goes on.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if there is no such object
    Stream<ExtractedLine> read(ObjectPointer documents);

    /// Writes the masked documents of a batch, replacing what an earlier attempt wrote. Equal documents give equal
    /// bytes.
    ObjectPointer write(String batchId, List<MaskedDocument> documents);
}
