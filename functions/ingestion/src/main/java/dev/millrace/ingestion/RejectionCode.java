package dev.millrace.ingestion;

/// What is wrong with a document, for programs. People read the reason beside it.
public enum RejectionCode {
    /// The announcement is not one of the two kinds that we read, or breaks its schema.
    MALFORMED_ANNOUNCEMENT,
    UNKNOWN_TENANT,
    /// Where the announcement points, nothing may be ingested from.
    FORBIDDEN_OBJECT,
    MISSING_OBJECT,
    TOO_LARGE,
    /// Title or validity, in the metadata of the object or in the document itself.
    INVALID_METADATA,
    EMPTY,
    UNSUPPORTED_TYPE,
    BINARY,
    NOT_UTF8,
    PDF_ENCRYPTED,
    PDF_UNREADABLE,
    /// More pages, or more time, than we spend on one document.
    PDF_TOO_LONG,
    TOO_MUCH_TEXT,
    TOO_MANY_LINES,
    MALFORMED_LINE,
    /// It took the function down, so the batch went on without it.
    EXTRACTION_FAILED,
    EMBEDDING_FAILED,
    INDEX_REFUSED
}
