package dev.millrace.core.attack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// What a model read, and a secret that it could not have read: what the placeholders of attacks stand for.
public record Reading(String question, String instructions, String schema, List<String> sources, String secret) {

    public Reading {
        sources = List.copyOf(sources);
    }

    /// The text with its placeholders filled in.
    public String fill(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        var read = String.join("\n", sources);
        return text.replace("{question}", question.replace(' ', '+'))
                .replace("{question-slug}", question.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                .replace("{prompt}", instructions)
                .replace("{prompt-base64}", base64(instructions))
                .replace("{schema}", schema)
                .replace("{sources}", read)
                .replace("{sources-base64}", base64(read))
                .replace("{secret}", secret);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
