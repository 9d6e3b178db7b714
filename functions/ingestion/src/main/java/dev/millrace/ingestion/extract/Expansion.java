package dev.millrace.ingestion.extract;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Fingerprint;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.manifest.Submission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes a document of every line of an upload in JSON Lines. A line that is none is rejected; the others go on.
final class Expansion {

    static final int MOST_LINES = 10_000;

    private final Submission source;
    private final DocumentLines lines;
    private final List<ExtractedDocument> documents = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Set<DocumentId> seen = new HashSet<>();

    Expansion(Submission source, DocumentLines lines) {
        this.source = source;
        this.lines = lines;
    }

    List<ExtractedDocument> documents() {
        return documents;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    Expansion read(byte[] content) throws Rejected {
        var split = split(content);
        if (split.size() > MOST_LINES) {
            throw new Rejected(
                    RejectionCode.TOO_MANY_LINES,
                    "has %d lines; %d is the most: split it and upload the parts.".formatted(split.size(), MOST_LINES));
        }
        for (var number = 1; number <= split.size(); number++) {
            readLine(number, split.get(number - 1));
        }
        if (documents.isEmpty() && rejections.isEmpty()) {
            throw new Rejected(RejectionCode.EMPTY, "holds no document: upload it with its lines.");
        }
        return this;
    }

    private void readLine(int number, byte[] line) {
        if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
            return;
        }
        try {
            documents.add(document(lines.read(line)));
        } catch (Rejected why) {
            rejections.add(source.rejected(source.documentId() + ":" + number, why));
        }
    }

    private ExtractedDocument document(DocumentLines.Line line) throws Rejected {
        var text = CleanText.of(line.text());
        if (!seen.add(line.id())) {
            throw new Rejected(
                    RejectionCode.MALFORMED_LINE,
                    "has the id of an earlier line: give every document an id of its own.");
        }
        return new ExtractedDocument(
                Fingerprint.of(List.of(
                        source.submissionId(),
                        line.id().value(),
                        line.title().map(RawText::value).orElse(""),
                        line.text().value())),
                line.id(),
                source,
                source.validity().since(source.uploadedAt()),
                line.title().map(CleanText::title),
                "application/jsonl",
                text);
    }

    private static List<byte[]> split(byte[] content) {
        var parts = new ArrayList<byte[]>();
        var start = 0;
        for (var end = 0; end <= content.length; end++) {
            if (end == content.length || content[end] == '\n') {
                parts.add(Arrays.copyOfRange(content, start, end));
                start = end + 1;
            }
        }
        return parts.getLast().length == 0 ? parts.subList(0, parts.size() - 1) : parts;
    }
}
