package dev.millrace.core.knowledge;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// How one chunk of a document is named and ranked in the knowledge index.
public final class KnowledgeChunk {

    private static final int LONGEST_ID_IN_BYTES = 512;

    private KnowledgeChunk() {}

    /// The chunk's `_id`: `<tenant>/<documentId>@<version>#<chunk>`. What has that name never changes, but for the end
    /// of
    /// the time in which it was known.
    ///
    /// The engine takes 512 bytes. The id of a document that leaves no room is replaced by its SHA-256.
    ///
    /// @param version of the table that committed the document
    public static String id(TenantId tenant, DocumentId document, long version, int chunk) {
        var position = "@" + version + "#" + chunk;
        var id = tenant.value() + "/" + document.value() + position;
        if (id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID_IN_BYTES) {
            return id;
        }
        return tenant.value() + "/sha256:" + sha256(document.value()) + position;
    }

    /// The tier as a number: 0 public, 1 internal, 2 restricted. A reader sees ranks up to that of the clearance.
    public static int tierRank(SecurityTier tier) {
        return switch (tier) {
            case PUBLIC -> 0;
            case INTERNAL -> 1;
            case RESTRICTED -> 2;
        };
    }

    private static String sha256(String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
