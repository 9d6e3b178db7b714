package dev.millrace.training.ner;

import dev.millrace.names.tagging.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads texts with labelled spans in the form of presidio-research
/// (<https://github.com/microsoft/presidio-research>), to score by; never to train on.
final class PiiFile {

    private PiiFile() {}

    static List<LabelledText> read(Path file) throws IOException {
        var texts = new ArrayList<LabelledText>();
        for (var text : JsonMapper.shared().readTree(file)) {
            var entities = new ArrayList<Entity>();
            var others = new ArrayList<Entity>();
            for (var span : text.path("spans")) {
                var entity = entity(span);
                (entity.label() == Label.NOTHING ? others : entities).add(entity);
            }
            texts.add(new LabelledText("pii", text.path("full_text").asString(), entities, others));
        }
        return texts;
    }

    private static Entity entity(JsonNode span) {
        var label = switch (span.path("entity_type").asString()) {
            case "PERSON" -> Label.PERSON;
            case "GPE", "LOCATION" -> Label.LOCATION;
            case "ORGANIZATION" -> Label.ORGANIZATION;
            default -> Label.NOTHING;
        };
        return new Entity(
                label,
                span.path("start_position").asInt(),
                span.path("end_position").asInt());
    }
}
