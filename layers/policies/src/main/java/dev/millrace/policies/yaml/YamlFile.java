package dev.millrace.policies.yaml;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;

/// Reads a YAML 1.2 file that a JSON Schema describes.
public final class YamlFile {

    private YamlFile() {}

    /// The one document of that file.
    ///
    /// @throws InvalidInput with everything that is wrong with it
    public static JsonNode read(Path file, Schema schema) {
        var document = parse(file);
        schema.require(document);
        return document;
    }

    private static JsonNode parse(Path file) {
        try {
            var settings = LoadSettings.builder().setLabel(file.getFileName().toString());
            return Json.mapper().valueToTree(new Load(settings.build()).loadFromString(Files.readString(file)));
        } catch (IOException e) {
            throw new InvalidInput(
                    "$", "cannot be read (%s)".formatted(e.getClass().getSimpleName()));
        } catch (YamlEngineException e) {
            throw new InvalidInput(
                    "$", "is not YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }
}
