package dev.millrace.masking.direct;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.PolicySource;
import dev.millrace.dlp.structured.Format;
import dev.millrace.dlp.structured.StructuredMasker;

/// A request read for what it means.
record Request(Format format, MaskingScope scope, StructuredMasker masker) {

    private static final String NO_DOCUMENT = "text";

    /// @throws InvalidInput if the media type is none of text
    static Request of(TextRequest request, MaskingEngine engine, PolicySource policies) {
        var format = request.mediaType().map(Request::format).orElse(Format.TEXT);
        var document = new DocumentId(request.documentId().orElse(NO_DOCUMENT));
        var policy = policies.policyFor(request.tenant());
        return new Request(
                format, new MaskingScope(request.tenant(), document), new StructuredMasker(engine.under(policy)));
    }

    /// @throws InvalidInput if the media type is none of text
    static Format format(String mediaType) {
        return Format.ofMediaType(mediaType)
                .orElseThrow(() -> new InvalidInput(
                        "$.mediaType",
                        "must be that of JSON, CSV, HTML or another text; extract the text of others first"));
    }
}
