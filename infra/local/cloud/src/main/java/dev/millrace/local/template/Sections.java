package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import dev.millrace.local.template.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// The outline of a template: its sections, and the attributes that a resource may have beside its properties.
final class Sections {

    private static final Set<String> KNOWN = Set.of(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Metadata",
            "Parameters",
            "Mappings",
            "Conditions",
            "Globals",
            "Resources",
            "Outputs");
    private static final Set<String> ATTRIBUTES =
            Set.of("Type", "Properties", "Condition", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "Metadata");
    private static final String SAM = "AWS::Serverless-2016-10-31";

    private Sections() {}

    static Node.Mapping read(Path file, Problems problems) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidTemplate("There is no template " + file + ".", null);
        }
        if (!(YamlFile.read(file) instanceof Node.Mapping template)) {
            throw new InvalidTemplate(file + " is not a template: it has no sections.", null);
        }
        checkSections(template, problems);
        checkResources(template, problems);
        return template;
    }

    private static void checkSections(Node.Mapping template, Problems problems) {
        template.entries().forEach((section, node) -> {
            if (!KNOWN.contains(section)) {
                problems.add(node.place(), section, "unknown section.");
            }
        });
        var transform = template.entries().get("Transform");
        if (transform != null
                && !(transform instanceof Node.Scalar name && name.text().equals(SAM))) {
            problems.add(transform.place(), "Transform", "only " + SAM + " runs locally.");
        }
    }

    private static void checkResources(Node.Mapping template, Problems problems) {
        if (!(template.entries().get("Resources") instanceof Node.Mapping resources)) {
            problems.add(template.place(), "Resources", "a template needs resources.");
            return;
        }
        resources.entries().forEach((logicalId, node) -> {
            var body = node instanceof Node.Mapping mapping ? mapping.entries() : Map.<String, Node>of();
            if (!(body.get("Type") instanceof Node.Scalar)) {
                problems.add(node.place(), logicalId, "a resource needs a Type.");
            }
            body.forEach((attribute, value) -> {
                if (!ATTRIBUTES.contains(attribute)) {
                    problems.add(value.place(), logicalId + "." + attribute, "unknown resource attribute.");
                }
            });
        });
    }
}
