package dev.millrace.language.embed;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.text.MaskedText;
import dev.millrace.models.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;

/// Embeds by asking a provider, in as few requests as it allows, a few of them at a time.
///
/// Providers refuse blank text, so a full stop stands for it. What is longer than a model takes is shortened by halves
/// until it fits, alone, so that a text has one vector whatever its neighbours.
public final class RemoteEmbedder implements Embedder {

    private static final int AT_A_TIME = 4;
    private static final int SHORTEST = 64;
    private static final String FOR_BLANK = ".";

    private final Space space;
    private final String queryPrefix;
    private final EmbeddingCalls calls;

    /// @param queryPrefix what the model expects before a query
    public RemoteEmbedder(Space space, String queryPrefix, EmbeddingCalls calls) {
        this.space = space;
        this.queryPrefix = queryPrefix;
        this.calls = calls;
    }

    @Override
    public List<float[]> embedDocuments(List<MaskedText> documents) {
        try {
            return documents.stream()
                    .map(document -> sent(document.value()))
                    .gather(Gatherers.windowFixed(space.mostTexts()))
                    .gather(Gatherers.mapConcurrent(AT_A_TIME, batch -> vectors(batch, Purpose.DOCUMENT)))
                    .flatMap(List::stream)
                    .toList();
        } catch (RuntimeException e) {
            throw e.getCause() instanceof MillraceException known ? known : e;
        }
    }

    @Override
    public float[] embedQuery(MaskedText query) {
        return vectors(List.of(sent(queryPrefix + query.value())), Purpose.QUERY)
                .getFirst();
    }

    private String sent(String text) {
        return isBlank(text) ? FOR_BLANK : Space.beginning(text, space.mostCharacters());
    }

    /// Of whitespace and control characters alone.
    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> c <= ' ' || Character.isWhitespace(c));
    }

    private List<float[]> vectors(List<String> texts, Purpose purpose) {
        try {
            return checked(texts, calls.vectors(texts, purpose));
        } catch (TooLong tooLong) {
            if (texts.size() == 1) {
                return vectors(List.of(half(texts.getFirst(), tooLong)), purpose);
            }
            var each = new ArrayList<float[]>();
            texts.forEach(text -> each.addAll(vectors(List.of(text), purpose)));
            return each;
        }
    }

    private static String half(String text, TooLong tooLong) {
        if (text.length() < SHORTEST) {
            throw new Defect(tooLong.getMessage() + ": it takes not even %d characters".formatted(SHORTEST), tooLong);
        }
        return Space.beginning(text, text.length() / 2);
    }

    private List<float[]> checked(List<String> texts, List<float[]> vectors) {
        if (vectors.size() != texts.size()) {
            throw new Defect("%s answered %d vectors for %d texts".formatted(version(), vectors.size(), texts.size()));
        }
        return vectors.stream().map(this::normalized).toList();
    }

    private float[] normalized(float[] vector) {
        if (vector.length != space.dimensions()) {
            throw new Defect("%s answered a vector of %d dimensions: correct EMBEDDER_DIMENSIONS in template.yaml"
                    .formatted(version(), vector.length));
        }
        var squares = 0.0;
        for (var value : vector) {
            squares += (double) value * value;
        }
        if (!(squares > 0) || Double.isInfinite(squares)) {
            throw new Defect(version() + " answered a vector without a direction");
        }
        var length = Math.sqrt(squares);
        var unit = new float[vector.length];
        for (var i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    @Override
    public int dimensions() {
        return space.dimensions();
    }

    @Override
    public String version() {
        return space.version();
    }

    @Override
    public int maxTokens() {
        return space.maxTokens();
    }
}
