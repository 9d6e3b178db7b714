package dev.millrace.training.ner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Writes beside the weights where they come from.
final class Provenance {

    private Provenance() {}

    /// @param folder of the data sets of names
    static void write(Path file, Path folder, long seed, String report) throws IOException {
        var text = new StringBuilder(
                "Weights of the tagger of names, as ./millrace train ner --seed %d writes them.%n%n".formatted(seed));
        text.append("Trained on (SHA-256):%n".formatted());
        for (var name : Corpus.FILES) {
            text.append("%s  %s%n".formatted(digest(folder.resolve(name)), name));
        }
        Files.writeString(file, text.append("%n%s".formatted(report)));
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
