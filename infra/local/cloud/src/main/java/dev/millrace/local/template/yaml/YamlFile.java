package dev.millrace.local.template.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads a YAML (or JSON) file into [Node]s.
public final class YamlFile {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String LOCAL_TAG = "!";

    private final Path file;

    private YamlFile(Path file) {
        this.file = file;
    }

    public static Node read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// Parses text that came from `file`, perhaps with its substitutions done.
    public static Node parse(Path file, String text) {
        var settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(false)
                .setLabel(file.toString())
                .build();
        try {
            var root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new InvalidYaml(file + " is empty.", null));
            return new YamlFile(file).convert(root);
        } catch (YamlEngineException e) {
            throw new InvalidYaml(file + " is not valid YAML: " + e.getMessage(), e);
        }
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node) {
        var tag = node.getTag().getValue();
        if (tag.startsWith(LOCAL_TAG) && tag.length() > 1) {
            return intrinsic(tag.substring(1), node);
        }
        return plain(node);
    }

    private Node plain(org.snakeyaml.engine.v2.nodes.Node node) {
        return switch (node) {
            case ScalarNode scalar -> new Node.Scalar(place(node), value(scalar));
            case SequenceNode sequence -> sequence(sequence);
            case MappingNode mapping -> mapping(mapping);
            default -> throw new InvalidYaml(place(node) + ": unsupported YAML construct " + node.getNodeType(), null);
        };
    }

    private Node sequence(SequenceNode sequence) {
        List<Node> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(convert(item)));
        return new Node.Sequence(place(sequence), List.copyOf(items));
    }

    private Node mapping(MappingNode mapping) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new InvalidYaml(place(tuple.getKeyNode()) + ": a key must be text.", null);
            }
            if (entries.put(key.getValue(), convert(tuple.getValueNode())) != null) {
                throw new InvalidYaml(place(key) + ": \"" + key.getValue() + "\" is written twice.", null);
            }
        }
        return new Node.Mapping(place(mapping), entries);
    }

    /// `!Ref x` becomes `{Ref: x}`, `!GetAtt a.b` becomes `{Fn::GetAtt: a.b}`.
    private Node intrinsic(String name, org.snakeyaml.engine.v2.nodes.Node node) {
        var function = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
        var argument = node instanceof ScalarNode scalar ? text(scalar) : plain(node);
        return new Node.Mapping(place(node), Map.of(function, argument));
    }

    private Node text(ScalarNode scalar) {
        return Node.Scalar.of(place(scalar), scalar.getValue());
    }

    private static JsonNode value(ScalarNode scalar) {
        var text = scalar.getValue();
        var tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT)) {
            return integer(text);
        }
        return tag.equals(Tag.FLOAT) && isDecimal(text)
                ? JSON.numberNode(Double.parseDouble(text))
                : JSON.stringNode(text);
    }

    /// An account id such as 000000000000 stays text.
    private static JsonNode integer(String text) {
        if (text.length() > 1 && text.startsWith("0")) {
            return JSON.stringNode(text);
        }
        try {
            return JSON.numberNode(Long.parseLong(text));
        } catch (NumberFormatException notDecimal) {
            return JSON.stringNode(text);
        }
    }

    private static boolean isDecimal(String text) {
        return text.chars().allMatch(c -> Character.isDigit(c) || "+-.eE".indexOf(c) >= 0);
    }

    private Place place(org.snakeyaml.engine.v2.nodes.Node node) {
        return new Place(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
    }
}
