package dev.millrace.dlp.structured;

import java.util.Locale;
import java.util.Optional;

/// How a document says what it says.
public enum Format {
    /// Nothing but text.
    TEXT,
    /// JSON or JSON Lines.
    JSON,
    /// Cells separated by commas or the like.
    CSV,
    /// HTML, XHTML and other markup that browsers read.
    HTML;

    /// The format of that media type, whatever its parameters; empty if it is none of text.
    ///
    /// @param mediaType such as `application/json; charset=utf-8`
    public static Optional<Format> ofMediaType(String mediaType) {
        var type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/json")
                || type.endsWith("+json")
                || type.equals("application/x-ndjson")
                || type.equals("application/jsonl")) {
            return Optional.of(JSON);
        }
        return switch (type) {
            case "text/json", "application/json-seq" -> Optional.of(JSON);
            case "text/csv", "text/tab-separated-values", "application/csv" -> Optional.of(CSV);
            case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
            default -> type.startsWith("text/") ? Optional.of(TEXT) : Optional.empty();
        };
    }

    /// The format that a file name's ending tells, or empty.
    public static Optional<Format> ofFileName(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json", "jsonl", "ndjson", "geojson" -> Optional.of(JSON);
            case "csv", "tsv" -> Optional.of(CSV);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            case "txt", "md", "log" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }

    /// The format that the first characters of a document look like; CSV does not look like anything.
    public static Format sniff(String beginning) {
        var start = beginning.strip();
        if (start.startsWith("{") || start.startsWith("[{") || start.startsWith("[\"") || start.startsWith("[\n")) {
            return JSON;
        }
        var lower = start.substring(0, Math.min(start.length(), 64)).toLowerCase(Locale.ROOT);
        return lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<!--")
                ? HTML
                : TEXT;
    }

    /// `json` for JSON, as people write it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
