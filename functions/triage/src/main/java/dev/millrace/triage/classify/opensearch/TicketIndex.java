package dev.millrace.triage.classify.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// What the index of past tickets is called and how it is mapped. One for all tenants of a deployment, and for each
/// model: a new mapping or another model is a new index, to which the alias then moves.
final class TicketIndex {

    /// What everybody calls it, unless the variable [#VARIABLE] names another alias.
    static final String ALIAS = "past-tickets";

    static final String VARIABLE = "TICKETS_INDEX";

    static final String TENANT = "tenant";
    static final String TICKET = "ticketId";
    static final String TEXT = "text";
    static final String VECTOR = "vector";
    /// The vector once more, as bytes: numbers in JSON take long to read.
    static final String PACKED = "packed";

    static final String EMBEDDING_VERSION = "embeddingVersion";
    static final String LABELLED = "labelled";
    static final String LABELS = "labels";
    static final String SOURCE = "labelSource";
    static final String LABELLED_AT = "labelledAt";
    static final String SYSTEM = "system";
    static final String KEY = "key";
    static final String STATE = "state";

    private static final Set<String> ENGINES = Set.of("lucene", "faiss");

    private TicketIndex() {}

    /// The index that holds the vectors of a model.
    static String name(String alias, String embeddingVersion) {
        var slug = new StringBuilder(alias).append("-v1-");
        for (var character : embeddingVersion.toLowerCase(Locale.ROOT).toCharArray()) {
            var plain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
            slug.append(plain || character == '.' ? character : '-');
        }
        return slug.toString();
    }

    /// The body that creates the index.
    ///
    /// @param engine `lucene` or `faiss`
    static String mapping(String engine, int dimensions) {
        if (!ENGINES.contains(engine)) {
            throw new IllegalArgumentException("SEARCH_ENGINE must be lucene or faiss");
        }
        return resource().replace("${engine}", engine).replace("\"${dimensions}\"", Integer.toString(dimensions));
    }

    private static String resource() {
        try (var stream = TicketIndex.class.getResourceAsStream("ticket-index.json")) {
            if (stream == null) {
                throw new IllegalStateException("ticket-index.json is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
