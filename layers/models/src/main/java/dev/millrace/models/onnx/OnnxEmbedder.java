package dev.millrace.models.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.millrace.core.error.Defect;
import dev.millrace.core.text.MaskedText;
import dev.millrace.models.Embedder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Embeds inside the process.
///
/// As many workers as processors share one session, each running one document at a time on one thread. On two cores
/// that is 1.2 × the speed of one session with two threads, and 1.3 × that of batches of four: the activations of one
/// document stay in the cache, and nothing is padded. It also makes vectors exact: the dynamic quantization scales by
/// the largest value in a batch, so in a batch a document's vector would depend on its neighbours.
public final class OnnxEmbedder implements Embedder, AutoCloseable {

    private final OnnxModel model;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final Workers workers;

    private OnnxEmbedder(
            OnnxModel model, OrtEnvironment environment, OrtSession session, WordPieces pieces, Workers workers) {
        this.model = model;
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
        this.workers = workers;
    }

    /// Loads a model that is on the class path, with one worker for each processor. Takes about half a second.
    public static OnnxEmbedder load(OnnxModel model) {
        return load(model, Runtime.getRuntime().availableProcessors());
    }

    /// Loads a model that is on the class path.
    public static OnnxEmbedder load(OnnxModel model, int workers) {
        Natives.makeReady();
        try {
            var environment = OrtEnvironment.getEnvironment();
            var session = environment.createSession(model.graph(), Sessions.singleThreaded());
            return new OnnxEmbedder(model, environment, session, WordPieces.load(model), new Workers(workers));
        } catch (OrtException e) {
            throw new Defect("ONNX Runtime does not load " + model.version(), e);
        }
    }

    @Override
    public List<float[]> embedDocuments(List<MaskedText> documents) {
        var longestFirst = longestFirst(documents);
        var vectors = workers.compute(
                longestFirst, position -> embed(documents.get(position).value()));
        var inOrder = new float[documents.size()][];
        for (var i = 0; i < longestFirst.length; i++) {
            inOrder[longestFirst[i]] = vectors.get(i);
        }
        return List.of(inOrder);
    }

    /// On the caller's thread: a query does not wait behind documents.
    @Override
    public float[] embedQuery(MaskedText query) {
        return embed(Statement.is(query.value()) ? query.value() : model.queryPrefix() + query.value());
    }

    /// The longest documents first, so that at the end no worker waits long for another.
    private static int[] longestFirst(List<MaskedText> documents) {
        return IntStream.range(0, documents.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        position -> -documents.get(position).value().length()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private float[] embed(String text) {
        var ids = pieces.of(text);
        var everyToken = new long[ids.length];
        Arrays.fill(everyToken, 1);
        try (var tokens = tensor(ids);
                var attention = tensor(everyToken);
                var types = tensor(new long[ids.length]);
                var result = session.run(
                        Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", types))) {
            var states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return Pooling.normalized(model.pooling().pool(states, OnnxModel.DIMENSIONS));
        } catch (OrtException e) {
            throw new Defect("ONNX Runtime fails on a text of %d tokens".formatted(ids.length), e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    @Override
    public int dimensions() {
        return OnnxModel.DIMENSIONS;
    }

    @Override
    public String version() {
        return model.version();
    }

    @Override
    public int maxTokens() {
        return OnnxModel.MAX_TOKENS;
    }

    @Override
    public void close() {
        workers.close();
        pieces.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new Defect("ONNX Runtime does not close " + model.version(), e);
        }
    }
}
