package dev.millrace.models.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Cuts text into the pieces of words that a model knows, with the markers at both ends.
final class WordPieces implements AutoCloseable {

    /// A sentence in pieces.
    ///
    /// @param pieces their numbers, as in [#of(String)]
    /// @param words for each piece, which word it is of; −1 for the markers
    record Sentence(long[] pieces, long[] words) {}

    private final HuggingFaceTokenizer tokenizer;

    private WordPieces(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// The natives must be in place: see [Natives].
    static WordPieces load(OnnxModel model) {
        var limit = Integer.toString(OnnxModel.MAX_TOKENS);
        var options = Map.of("truncation", "true", "padding", "false", "maxLength", limit, "modelMaxLength", limit);
        try (var stream = model.tokenizer()) {
            return new WordPieces(HuggingFaceTokenizer.newInstance(stream, options));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the tokenizer of " + model.version(), e);
        }
    }

    /// The numbers of the pieces: at least two, at most [OnnxModel#MAX_TOKENS].
    long[] of(String text) {
        return tokenizer.encode(text).getIds();
    }

    /// The pieces of a sentence that was cut into words.
    Sentence of(String[] words) {
        var encoding = tokenizer.encode(words);
        return new Sentence(encoding.getIds(), encoding.getWordIds());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
