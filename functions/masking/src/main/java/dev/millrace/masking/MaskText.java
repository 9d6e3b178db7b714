package dev.millrace.masking;

import dev.millrace.dlp.TenantMasking;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Masks title and text of every document of a batch. The first step that lets text leave the upload bucket.
public final class MaskText implements Function<MaskRequest, MaskOutcome> {

    private final DocumentLines lines;
    private final DocumentMasker masker;

    public MaskText(DocumentLines lines, TenantMasking masking) {
        this.lines = lines;
        this.masker = new DocumentMasker(masking);
    }

    @Override
    public MaskOutcome apply(MaskRequest request) {
        var masked = new ArrayList<MaskedDocument>();
        var rejected = new ArrayList<Rejection>();
        try (var extracted = lines.read(request.documents())) {
            extracted.map(this::mask).forEach(line -> {
                switch (line) {
                    case MaskedDocument document -> masked.add(document);
                    case Rejection rejection -> rejected.add(rejection);
                }
            });
        }
        var written = lines.write(request.batchId(), masked);
        var spans = masked.stream().mapToInt(MaskedDocument::spanCount).sum();
        return new MaskOutcome(request.batchId(), written, masked.size(), rejected, spans, policies(masked));
    }

    private static List<String> policies(List<MaskedDocument> masked) {
        return masked.stream()
                .map(document -> document.policy().toString())
                .distinct()
                .sorted()
                .toList();
    }

    private MaskedLine mask(ExtractedLine line) {
        return switch (line) {
            case ExtractedDocument document -> masker.mask(document);
            case Rejection rejection -> rejection;
        };
    }
}
