package dev.millrace.bench.shipped;

import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.models.onnx.OnnxEmbedder;
import dev.millrace.models.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Embeds part of a corpus and does nothing else: as fast as this machine can. Title and text of each document make one
/// text, and all texts are given to the embedder at once.
///
/// Prints the documents, the seconds, the processor seconds of its own and those of others on the machine, without the
/// loading of the model.
public final class BareEmbedder {

    private BareEmbedder() {}

    /// @param arguments a JSON Lines file; the first line to embed, from 0; the line after the last
    public static void main(String[] arguments) throws IOException {
        var texts =
                texts(Path.of(arguments[0])).subList(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        try (var embedder = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN)) {
            embedder.embedDocuments(texts.subList(0, Math.min(20, texts.size())));
            long began = System.nanoTime();
            double busy = Machine.busySeconds();
            double own = processorSeconds();
            embedder.embedDocuments(texts);
            own = processorSeconds() - own;
            busy = Machine.busySeconds() - busy;
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.println(texts.size() + " " + seconds + " " + own + " " + Math.max(0, busy - own));
        }
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    private static List<MaskedText> texts(Path corpus) throws IOException {
        try (var lines = Files.lines(corpus)) {
            return lines.map(BareEmbedder::text).toList();
        }
    }

    private static MaskedText text(String line) {
        var document = Json.mapper().readTree(line);
        return MaskedText.alreadyMasked(document.path("title").asString("") + "\n"
                + document.path("text").asString(""));
    }
}
