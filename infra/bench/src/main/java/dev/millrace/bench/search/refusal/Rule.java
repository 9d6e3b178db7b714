package dev.millrace.bench.search.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A rule of evidence as `rules.json` has it: what of a question's evidence counts how much, and what is enough.
record Rule(double bias, double similarity, double coverage, double threshold) {

    private static final Path PROMPT = Path.of("layers/policies/prompts/answer");

    /// The one in force for vectors of that model.
    static Rule shipped(Path home, String embeddingVersion) throws IOException {
        var folder = home.resolve(PROMPT);
        var current = Files.readString(folder.resolve("current")).strip();
        var rules = JsonMapper.shared()
                .readTree(folder.resolve(current).resolve("rules.json").toFile());
        return of(rules.path("evidence").path(embeddingVersion));
    }

    private static Rule of(JsonNode rule) {
        return new Rule(
                rule.path("bias").asDouble(),
                rule.path("similarity").asDouble(),
                rule.path("coverage").asDouble(),
                rule.path("threshold").asDouble());
    }

    double strength(Asked asked) {
        return 1 / (1 + Math.exp(-(bias + similarity * asked.similarity() + coverage * asked.coverage())));
    }

    boolean answers(Asked asked) {
        return strength(asked) >= threshold;
    }

    Rule withThreshold(double value) {
        return new Rule(bias, similarity, coverage, value);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "bias %.2f, similarity %.2f, coverage %.2f, threshold %.3f",
                bias,
                similarity,
                coverage,
                threshold);
    }
}
