package dev.millrace.models.onnx;

import dev.millrace.models.Embedder;
import dev.millrace.models.EmbedderContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class BgeSmallTest extends EmbedderContract {

    private static OnnxEmbedder embedder;

    @BeforeAll
    static void load() {
        embedder = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Override
    protected Embedder embedder() {
        return embedder;
    }
}
