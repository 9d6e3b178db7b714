package dev.millrace.core.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What the writers and the readers of the knowledge index agree on: its names, its mapping, its search pipeline.
///
/// One entry of the index is one chunk of a document. Name and mapping change together: a new mapping is a new
/// `knowledge-vN`, filled from the lake, to which the alias then moves.
public final class KnowledgeIndex {

    /// The index that the mapping belongs to.
    public static final String INDEX = "knowledge-v1";

    /// What writers and readers call it, unless the variable `KNOWLEDGE_INDEX` names another alias.
    public static final String ALIAS = "knowledge";

    /// The search pipeline that every hybrid query must name: without one the engine answers 200 with garbage.
    public static final String PIPELINE = "millrace-hybrid-v1";

    /// Components of a vector.
    public static final int DIMENSIONS = 384;

    private static final Set<String> ENGINES = Set.of("lucene", "faiss");

    private KnowledgeIndex() {}

    /// The body that creates the index.
    ///
    /// @param engine `lucene`, or `faiss` where the service has its native libraries (never on the local node)
    public static String mapping(String engine) {
        if (!ENGINES.contains(engine)) {
            throw new IllegalArgumentException("SEARCH_ENGINE must be lucene or faiss");
        }
        return resource("knowledge-index.json").replace("${engine}", engine);
    }

    /// The body that creates the search pipeline: weights are for the BM25 query first, the dense query second.
    public static String pipeline() {
        return resource("hybrid-pipeline.json");
    }

    private static String resource(String name) {
        try (var stream = KnowledgeIndex.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the core jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
