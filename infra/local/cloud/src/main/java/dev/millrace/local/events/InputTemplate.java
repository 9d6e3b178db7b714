package dev.millrace.local.events;

import dev.millrace.local.template.model.Target.Input;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The template of an input transformer.
///
/// Outside quotes a name is replaced by the JSON of its value. Inside quotes a string is replaced by its characters,
/// and anything else by its JSON without quotes.
final class InputTemplate {

    private static final Pattern NAME = Pattern.compile("<([A-Za-z0-9_.-]+)>");
    private static final Set<String> RESERVED = Set.of(
            "aws.events.rule-arn",
            "aws.events.rule-name",
            "aws.events.event.ingestion-time",
            "aws.events.event",
            "aws.events.event.json");

    private final String text;

    /// @throws IllegalArgumentException if the template uses a name that it does not define, or a path is none
    InputTemplate(Input.Template template) {
        text = template.text();
        template.paths().values().forEach(JsonPath::new);
        NAME.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
            if (!RESERVED.contains(name) && !template.paths().containsKey(name)) {
                throw new IllegalArgumentException(
                        "The InputTemplate uses <%s>, which its InputPathsMap does not define".formatted(name));
            }
        });
    }

    String fill(TemplateValues values) throws Undeliverable {
        var filled = new StringBuilder();
        var name = NAME.matcher(text);
        int from = 0;
        boolean quoted = false;
        while (name.find()) {
            quoted = copy(text.substring(from, name.start()), filled, quoted);
            filled.append(written(values.get(name.group(1)), quoted));
            from = name.end();
        }
        copy(text.substring(from), filled, quoted);
        return checked(filled.toString());
    }

    /// Copies literal text, and says whether it ends inside quotes.
    private static boolean copy(String literal, StringBuilder target, boolean quoted) {
        target.append(literal);
        boolean inside = quoted;
        for (int i = 0; i < literal.length(); i++) {
            if (literal.charAt(i) == '\\') {
                i++;
            } else if (literal.charAt(i) == '"') {
                inside = !inside;
            }
        }
        return inside;
    }

    private static String written(JsonNode value, boolean quoted) {
        var json = value.toString();
        if (!quoted) {
            return json;
        }
        return value.isString() ? json.substring(1, json.length() - 1) : json.replace("\"", "");
    }

    /// Only a template of an object promises JSON: one of text may have several lines.
    private String checked(String filled) throws Undeliverable {
        try {
            if (text.stripLeading().startsWith("{")) {
                EventJson.MAPPER.readTree(filled);
            }
            return filled;
        } catch (JacksonException e) {
            throw new Undeliverable("INVALID_JSON", "The InputTemplate does not give JSON with this event: " + filled);
        }
    }
}
