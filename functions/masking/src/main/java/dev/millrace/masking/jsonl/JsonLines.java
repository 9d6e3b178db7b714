package dev.millrace.masking.jsonl;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.store.Buckets;
import dev.millrace.masking.DocumentLines;
import dev.millrace.masking.ExtractedLine;
import dev.millrace.masking.MaskedDocument;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;

/// Documents as lines of JSON in a bucket.
public final class JsonLines implements DocumentLines {

    private final Buckets buckets;
    private final String lake;

    /// @param lake the bucket that masked documents go to
    public JsonLines(Buckets buckets, String lake) {
        this.buckets = buckets;
        this.lake = lake;
    }

    @Override
    public Stream<ExtractedLine> read(ObjectPointer documents) {
        var content = buckets.read(documents)
                .orElseThrow(() -> new InvalidInput(
                        "$.documents", "there is no object %s; extract the batch first".formatted(documents)));
        return Lines.of(content).map(line -> LineReader.read(documents.key(), line));
    }

    @Override
    public ObjectPointer write(String batchId, List<MaskedDocument> documents) {
        var lines = new ByteArrayOutputStream();
        for (var document : documents) {
            lines.writeBytes(LineWriter.write(document));
            lines.write('\n');
        }
        var key = "masked/%s.jsonl".formatted(batchId);
        buckets.open(lake).put(key, lines.toByteArray());
        return new ObjectPointer(lake, key);
    }
}
