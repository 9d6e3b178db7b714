package dev.millrace.ingestion.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.json.JsonDocumentLines;
import dev.millrace.ingestion.json.StoredExtracts;
import dev.millrace.ingestion.json.StoredManifests;
import dev.millrace.ingestion.jsoup.HtmlText;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import dev.millrace.ingestion.manifest.Manifest;
import dev.millrace.ingestion.manifest.Submission;
import dev.millrace.ingestion.pdfbox.PdfLimits;
import dev.millrace.ingestion.pdfbox.PdfText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An `ExtractText` over buckets in memory, with every format that there is.
final class ExtractionDesk {

    static final Instant UPLOADED = Instant.parse("2026-03-01T00:00:00Z");
    private static final String BUCKET = "uploads";

    final InMemoryBuckets buckets = new InMemoryBuckets();
    private final StoredManifests manifests = new StoredManifests(buckets, BUCKET);
    private final List<Submission> submissions = new ArrayList<>();
    private final ExtractText extractText;

    ExtractionDesk() {
        this(PdfLimits.USUAL);
    }

    ExtractionDesk(PdfLimits limits) {
        var formats = new Formats(new PdfText(limits), new HtmlText(), new Markdown(), new PlainText());
        extractText = new ExtractText(
                manifests, new Reader(buckets, formats, new JsonDocumentLines()), new StoredExtracts(buckets, BUCKET));
    }

    Submission upload(String name, String content) {
        return upload(name, content.getBytes(UTF_8));
    }

    Submission upload(String name, byte[] content) {
        return upload(name, content, DeclaredValidity.NOTHING, Optional.empty());
    }

    Submission upload(String name, byte[] content, DeclaredValidity validity, Optional<RawText> title) {
        var object = new ObjectPointer(BUCKET, "incoming/acme/internal/" + name);
        buckets.open(BUCKET).put(object.key(), content);
        var submission = new Submission(
                "submission-" + submissions.size(),
                "event",
                new DocumentId(name),
                new TenantId("acme"),
                SecurityTier.INTERNAL,
                validity,
                title,
                object,
                UPLOADED,
                content.length);
        submissions.add(submission);
        return submission;
    }

    ExtractOutcome extract() {
        return extract(Optional.empty(), Optional.empty());
    }

    ExtractOutcome extract(Optional<String> only, Optional<List<String>> skip) {
        var manifest = Manifest.of(submissions);
        return extractText.apply(new ExtractRequest(manifest.batchId(), manifests.write(manifest), only, skip));
    }

    byte[] output(ExtractOutcome outcome) {
        return buckets.read(outcome.documents()).orElseThrow();
    }

    List<JsonNode> lines(ExtractOutcome outcome) {
        return new String(output(outcome), UTF_8)
                .lines()
                .map(line -> Json.parse(line.getBytes(UTF_8)))
                .toList();
    }

    /// The text of the one document that was uploaded.
    String text() {
        return lines(extract()).getFirst().get("text").asString();
    }
}
