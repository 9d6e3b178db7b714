package dev.millrace.search.answer;

import dev.millrace.core.json.Json;
import dev.millrace.language.Prompt;
import dev.millrace.language.Source;
import dev.millrace.search.evidence.EvidenceChunk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a model is told of an inquiry. Sources have numbers there: their ids say whose they are.
final class Briefing {

    private Briefing() {}

    static Prompt of(Inquiry inquiry, AnswerPrompt prompt) {
        return new Prompt(
                prompt.route(),
                prompt.instructions(),
                inquiry.question(),
                sources(inquiry.evidence()),
                outputSchema(prompt.envelope(), inquiry.schema()),
                prompt.rules().mostTokens(),
                Optional.empty());
    }

    /// The chunks by the names that the model knows them by.
    static Map<String, EvidenceChunk> byLabel(List<EvidenceChunk> evidence) {
        var labelled = new LinkedHashMap<String, EvidenceChunk>();
        evidence.forEach(chunk -> labelled.put("S" + (labelled.size() + 1), chunk));
        return labelled;
    }

    private static List<Source> sources(List<EvidenceChunk> evidence) {
        var sources = new ArrayList<Source>();
        byLabel(evidence).forEach((label, chunk) -> sources.add(new Source(label, chunk.text())));
        return sources;
    }

    private static String outputSchema(Map<String, Object> envelope, Optional<CallerSchema> schema) {
        var whole = new TreeMap<>(envelope);
        schema.ifPresent(wanted -> {
            var properties = new TreeMap<Object, Object>();
            if (envelope.get("properties") instanceof Map<?, ?> declared) {
                properties.putAll(declared);
            }
            properties.put("data", MovedSchema.below("#/properties/data", Json.object(wanted.text())));
            whole.put("properties", properties);
        });
        return Json.canonical(whole);
    }
}
