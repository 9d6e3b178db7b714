package dev.millrace.ingestion.extract;

import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Finds the format of an upload: by its first bytes where they tell, else by its name.
public record Formats(TextFormat pdf, TextFormat html, TextFormat markdown, TextFormat plain) {

    /// A PDF may begin within its first kilobyte.
    private static final int PDF_WITHIN = 1_024;

    static boolean isJsonLines(Upload upload) {
        return extension(upload).equals("jsonl");
    }

    TextFormat of(Upload upload) throws Rejected {
        if (looksLikePdf(upload.content())) {
            return pdf;
        }
        return switch (extension(upload)) {
            case "pdf" -> pdf;
            case "html", "htm" -> html;
            case "md", "markdown" -> markdown;
            case "txt" -> plain;
            case "" -> looksLikeHtml(upload.content()) ? html : plain;
            default ->
                throw new Rejected(
                        RejectionCode.UNSUPPORTED_TYPE,
                        "is of a type that is not read: convert it to PDF, HTML, Markdown, plain text or JSON Lines.");
        };
    }

    private static String extension(Upload upload) {
        var dot = upload.name().lastIndexOf('.');
        return dot < 0 ? "" : upload.name().substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean looksLikePdf(byte[] content) {
        return beginning(content).contains("%PDF-");
    }

    private static boolean looksLikeHtml(byte[] content) {
        var beginning = beginning(content).stripLeading().toLowerCase(Locale.ROOT);
        return beginning.startsWith("<!doctype html") || beginning.startsWith("<html");
    }

    private static String beginning(byte[] content) {
        return new String(content, 0, Math.min(content.length, PDF_WITHIN), StandardCharsets.ISO_8859_1);
    }
}
