package dev.millrace.core.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the writers and the readers of the knowledge index agree on: its names, its mapping, its search pipelines.
///
/// One entry of the index is one chunk of one version of a document. An index holds the vectors of one model and is
/// named for it. A new mapping, another way to cut chunks or another model is a new index, filled from the lake, to
/// which the alias then moves.
public final class KnowledgeIndex {

    /// What writers and readers call it, unless the variable `KNOWLEDGE_INDEX` names another alias.
    public static final String ALIAS = "knowledge";

    /// Every weight of words, in hundredths, that there is a pipeline for.
    public static final List<Integer> WEIGHTS = List.of(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);

    /// The BM25 score that counts as nothing: words count by what they score, however well the last candidate does.
    public static final float WORDS_FROM = 0;

    /// The score of a vector that counts as nothing, (1 + cosine) / 2: two texts that have nothing to do with each
    /// other
    /// still have a cosine of 0.4 to 0.6 by the default model.
    public static final float MEANING_FROM = 0.75f;

    private static final String PREFIX = "knowledge-v2-";
    private static final String PIPELINE = "millrace-hybrid-v3-";
    private static final Set<String> ENGINES = Set.of("lucene", "faiss");

    private KnowledgeIndex() {}

    /// The index that holds the vectors of a model: `knowledge-v2-` and the model's version in lower case, with a
    /// hyphen
    /// for whatever is neither letter nor digit nor dot.
    public static String name(String embeddingVersion) {
        var slug = new StringBuilder(PREFIX);
        for (var character : embeddingVersion.toLowerCase(Locale.ROOT).toCharArray()) {
            var plain = character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
            slug.append(plain || character == '.' ? character : '-');
        }
        return slug.toString();
    }

    /// The body that creates the index.
    ///
    /// @param engine `lucene`, or `faiss` where the service has its native libraries (never on the local node)
    /// @param dimensions components of a vector of its model
    public static String mapping(String engine, int dimensions) {
        if (!ENGINES.contains(engine)) {
            throw new IllegalArgumentException("SEARCH_ENGINE must be lucene or faiss");
        }
        return resource("knowledge-index.json")
                .replace("${engine}", engine)
                .replace("\"${dimensions}\"", Integer.toString(dimensions));
    }

    /// The search pipeline that a hybrid query must name: without one the engine answers 200 with garbage.
    ///
    /// @param wordsWeight of [#WEIGHTS]
    public static String pipelineName(int wordsWeight) {
        return PIPELINE + "%02d".formatted(requireWeight(wordsWeight));
    }

    /// The body that creates that search pipeline, for hybrid queries of the words first and the meaning second.
    ///
    /// @param wordsWeight of [#WEIGHTS]; the weight of the meaning is the rest
    public static String pipeline(int wordsWeight) {
        var words = requireWeight(wordsWeight);
        return resource("hybrid-pipeline.json")
                .replace("\"${wordsFrom}\"", Float.toString(WORDS_FROM))
                .replace("\"${meaningFrom}\"", Float.toString(MEANING_FROM))
                .replace("\"${words}\"", decimal(words))
                .replace("\"${meaning}\"", decimal(100 - words));
    }

    private static int requireWeight(int wordsWeight) {
        if (!WEIGHTS.contains(wordsWeight)) {
            throw new IllegalArgumentException("the weight of words must be one of " + WEIGHTS);
        }
        return wordsWeight;
    }

    /// With a decimal point, always: the engine fails on whole numbers.
    private static String decimal(int weight) {
        return BigDecimal.valueOf(weight / 10, 1).toPlainString();
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
