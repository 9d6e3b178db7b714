package dev.millrace.local.statemachines.definition;

import dev.millrace.local.statemachines.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;

/// Reads definitions as they lie on disk: JSON, or YAML as in `*.asl.yaml`.
public final class DefinitionFiles {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_.]{1,128})}");

    private DefinitionFiles() {}

    /// The definition in a file, with its `${Name}` placeholders filled in as SAM's DefinitionSubstitutions do.
    public static JsonNode read(Path file, Map<String, String> substitutions) throws IOException {
        return parse(Files.readString(file), file.toString(), substitutions);
    }

    /// @param origin names the text in error messages
    /// @throws InvalidDefinition if it is neither JSON nor YAML, or a placeholder has no value
    public static JsonNode parse(String text, String origin, Map<String, String> substitutions) {
        var filled = substitute(text, origin, substitutions);
        return Json.tryParse(filled).orElseGet(() -> yaml(filled, origin));
    }

    /// Fills in `${Name}` placeholders, and says which have no value.
    public static String substitute(String text, String origin, Map<String, String> substitutions) {
        var missing = PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !substitutions.containsKey(name))
                .distinct()
                .map(name -> new Problem(
                        origin,
                        "${" + name + "} is not among the DefinitionSubstitutions "
                                + substitutions.keySet().stream().sorted().toList()))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidDefinition(missing);
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(substitutions.getOrDefault(found.group(1), "")));
    }

    private static JsonNode yaml(String text, String origin) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(origin)
                    .setAllowDuplicateKeys(false)
                    .build();
            return Optional.ofNullable(new Load(settings).loadFromString(text))
                    .map(Json::value)
                    .orElseGet(Json::object);
        } catch (YamlEngineException wrong) {
            throw new InvalidDefinition(
                    List.of(new Problem(origin, "is neither JSON nor YAML: " + wrong.getMessage())));
        }
    }
}
