package dev.millrace.core.knowledge;

/// The fields of a chunk in the knowledge index.
public final class KnowledgeField {

    /// Keyword: whose document this is.
    public static final String TENANT = "tenant";
    /// Keyword: the label of the security tier.
    public static final String TIER = "tier";
    /// Byte: [KnowledgeChunk#tierRank], so that a clearance is one range.
    public static final String TIER_RANK = "tierRank";
    /// Keyword: names the document within its tenant.
    public static final String DOCUMENT_ID = "documentId";
    /// Keyword: the submission that brought this version.
    public static final String SUBMISSION_ID = "submissionId";
    /// Integer: the position of the chunk in its document, from 0.
    public static final String CHUNK = "chunk";
    /// Integer: how many chunks this version of the document has.
    public static final String CHUNKS = "chunks";
    /// Masked text of the document's title; may be absent.
    public static final String TITLE = "title";
    /// Masked text of the chunk.
    public static final String TEXT = "text";
    /// Title and text together, for queries only; never written.
    public static final String CONTENTS = "contents";
    /// Date: from when the document holds, inclusive.
    public static final String VALID_FROM = "validFrom";
    /// Date: until when it holds, exclusive; absent if open-ended.
    public static final String VALID_UNTIL = "validUntil";
    /// Long: the Delta version that committed it.
    public static final String VERSION = "version";
    /// Date: from when this version was known, inclusive: the instant at which the table committed it.
    public static final String KNOWN_FROM = "knownFrom";
    /// Date: until when it was the version known, exclusive: the instant at which the table committed another one in
    /// its
    /// place; absent while it is the latest. The one field of an entry that changes.
    public static final String KNOWN_UNTIL = "knownUntil";
    /// Keyword: the model that made the vector.
    public static final String EMBEDDING_VERSION = "embeddingVersion";
    /// The vector. Part of `_source`, or an update of the entry would lose it: leave it out of what a search returns.
    public static final String VECTOR = "vector";

    private KnowledgeField() {}
}
