package dev.millrace.masking.direct;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.files.FileBuckets;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Masks a file of 64 MB, to be run with a smaller heap.
final class LargerThanTheHeap {

    private static final byte[] LINE =
            "{\"id\": 4711, \"note\": \"nothing much to see in this line, nor in the ones around it\"}\n"
                    .repeat(20)
                    .concat("{\"id\": 4712, \"mail\": \"jane@example.com\"}\n")
                    .getBytes(US_ASCII);
    private static final long SIZE = 64_000_000;

    private LargerThanTheHeap() {}

    public static void main(String[] arguments) throws Exception {
        var buckets = new FileBuckets(Path.of(arguments[0]));
        var lines = SIZE / LINE.length;
        buckets.open("uploads").write("large.jsonl", out -> {
            for (var i = 0L; i < lines; i++) {
                out.write(LINE);
            }
        });
        var answer = new MaskObject(MaskingEngine.structured(), _ -> MaskingPolicy.STANDARD, buckets, "lake")
                .apply(new ObjectRequest(
                        new ObjectPointer("uploads", "large.jsonl"),
                        Optional.empty(),
                        Optional.empty(),
                        new TenantId("acme"),
                        Optional.empty()));
        if (answer.characters() != lines * LINE.length || !answer.counts().equals(Map.of("EMAIL_ADDRESS", lines))) {
            throw new AssertionError(answer.toString());
        }
    }
}
