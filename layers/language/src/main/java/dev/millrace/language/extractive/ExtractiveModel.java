package dev.millrace.language.extractive;

import dev.millrace.core.json.Json;
import dev.millrace.core.text.Sentences;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.Source;
import dev.millrace.language.Stop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Answers with sentences of the sources, copied as they stand: the answerer where there is no language model.
///
/// The same prompt always gets the same answer. Of schemas it fills those that ask for one text or one list of texts;
/// of any other it says `schema-needs-a-model`.
public final class ExtractiveModel implements LanguageModel {

    /// The reason that it gives where a schema is more than it can fill.
    public static final String SCHEMA_NEEDS_A_MODEL = "schema-needs-a-model";

    private static final int FEWEST_WORDS = 3;

    @Override
    public Completion complete(Prompt prompt) {
        return new Completion(Json.canonical(envelope(prompt)), Stop.COMPLETE, 0, 0);
    }

    @Override
    public String provider() {
        return "embedded";
    }

    @Override
    public String model() {
        return "extractive-v1";
    }

    private static Map<String, Object> envelope(Prompt prompt) {
        var best =
                new SentenceRanking(sentences(prompt.sources()), prompt.task().value()).best();
        if (best.isEmpty()) {
            return declined("the sources hold no sentences");
        }
        var schema = dataSchema(prompt.outputSchema());
        var envelope = new HashMap<String, Object>();
        envelope.put("answerable", true);
        envelope.put("claims", best.stream().map(ExtractiveModel::claim).toList());
        if (schema.isPresent()) {
            var data = FillableSchema.fill(
                    schema.get(), best.stream().map(Sentence::text).toList());
            if (data.isEmpty()) {
                return declined(SCHEMA_NEEDS_A_MODEL);
            }
            envelope.put("data", data.get());
        }
        return envelope;
    }

    private static Map<String, Object> declined(String reason) {
        return Map.of("answerable", false, "reason", reason, "claims", List.of());
    }

    private static Map<String, Object> claim(Sentence sentence) {
        return Map.of(
                "text",
                sentence.text(),
                "citations",
                List.of(Map.of("source", sentence.source(), "quote", sentence.quote())));
    }

    private static List<Sentence> sentences(List<Source> sources) {
        var all = IntStream.range(0, sources.size())
                .boxed()
                .flatMap(rank -> sentences(sources.get(rank), rank))
                .toList();
        var whole = all.stream().filter(it -> it.length() >= FEWEST_WORDS).toList();
        return whole.isEmpty() ? all : whole;
    }

    private static Stream<Sentence> sentences(Source source, int rank) {
        return Sentences.of(source.text().value()).stream().map(quote -> Sentence.of(source.id(), rank, quote));
    }

    private static Optional<Object> dataSchema(String outputSchema) {
        return Json.object(outputSchema).get("properties") instanceof Map<?, ?> properties
                ? Optional.ofNullable(properties.get("data"))
                : Optional.empty();
    }
}
