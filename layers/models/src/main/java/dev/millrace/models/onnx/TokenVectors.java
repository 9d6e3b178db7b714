package dev.millrace.models.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.millrace.core.error.Defect;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/// What a model makes of each word of a sentence, in the light of the others: for taggers.
///
/// On the caller's thread, one sentence at a time; many callers may share one.
public final class TokenVectors implements AutoCloseable {

    private static final float[] NOT_READ = {};

    private final OnnxModel model;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private TokenVectors(OnnxModel model, OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.model = model;
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /// Loads a model that is on the class path. Takes about half a second.
    public static TokenVectors load(OnnxModel model) {
        Natives.makeReady();
        try {
            var environment = OrtEnvironment.getEnvironment();
            var session = environment.createSession(model.graph(), Sessions.singleThreaded());
            return new TokenVectors(model, environment, session, WordPieces.load(model));
        } catch (OrtException e) {
            throw new Defect("ONNX Runtime does not load " + model.version(), e);
        }
    }

    /// A vector for each word, the mean over its pieces; an empty one for words that the model does not read, because
    /// they have no pieces or stand behind its limit of 512.
    public float[][] of(String[] words) {
        var sentence = pieces.of(words);
        var ids = sentence.pieces();
        var everyToken = new long[ids.length];
        Arrays.fill(everyToken, 1);
        try (var tokens = tensor(ids);
                var attention = tensor(everyToken);
                var types = tensor(new long[ids.length]);
                var result = session.run(
                        Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", types))) {
            return means(((OnnxTensor) result.get(0)).getFloatBuffer(), sentence.words(), words.length);
        } catch (OrtException e) {
            throw new Defect("ONNX Runtime fails on a sentence of %d tokens".formatted(ids.length), e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[][] means(FloatBuffer states, long[] wordOfPiece, int words) {
        var vectors = new float[words][];
        Arrays.fill(vectors, NOT_READ);
        var counts = new int[words];
        var state = new float[OnnxModel.DIMENSIONS];
        for (var piece = 0; piece < wordOfPiece.length; piece++) {
            var word = (int) wordOfPiece[piece];
            if (word >= 0 && word < words) {
                states.get(piece * OnnxModel.DIMENSIONS, state);
                vectors[word] = counts[word]++ == 0 ? state.clone() : sum(vectors[word], state);
            }
        }
        for (var word = 0; word < words; word++) {
            divide(vectors[word], counts[word]);
        }
        return vectors;
    }

    private static float[] sum(float[] vector, float[] other) {
        for (var i = 0; i < vector.length; i++) {
            vector[i] += other[i];
        }
        return vector;
    }

    private static void divide(float[] vector, int count) {
        for (var i = 0; i < vector.length; i++) {
            vector[i] /= count;
        }
    }

    @Override
    public void close() {
        pieces.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new Defect("ONNX Runtime does not close " + model.version(), e);
        }
    }
}
