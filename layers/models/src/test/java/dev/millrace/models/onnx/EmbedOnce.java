package dev.millrace.models.onnx;

import dev.millrace.core.text.MaskedText;

/// A process that embeds one text and ends.
final class EmbedOnce {

    private EmbedOnce() {}

    public static void main(String[] arguments) {
        try (var embedder = OnnxEmbedder.load(OnnxModel.ALL_MINILM_L6, 1)) {
            embedder.embedQuery(MaskedText.alreadyMasked("one text"));
        }
    }
}
