package dev.millrace.local.template;

import dev.millrace.local.template.model.StateMachine;
import dev.millrace.local.template.yaml.InvalidYaml;
import dev.millrace.local.template.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Reads `AWS::Serverless::StateMachine` with its definition, inline or in a file of its own.
final class StateMachineReader implements ResourceReader {

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        var arn = Identity.of(resource).ref();
        properties.text("Name");
        properties.withoutLocalEffect(
                "AutoPublishAlias",
                "DeploymentPreference",
                "Logging",
                "PermissionsBoundary",
                "Policies",
                "PropagateTags",
                "Role",
                "RolePath",
                "Tags",
                "UseAliasAsEventTarget");
        var substitutions = properties.textMap("DefinitionSubstitutions");
        var source = source(resource, properties);
        found.stateMachines.add(new StateMachine(
                resource.logicalId(),
                resource.nameFrom("Name"),
                arn,
                properties.word("Type", "STANDARD", "EXPRESS").equals("EXPRESS"),
                definition(properties, source, substitutions),
                source,
                properties
                        .object("Tracing")
                        .map(tracing -> tracing.flag("Enabled", false))
                        .orElse(false)));
        EventReaders.read(new EventOwner(resource, arn), properties, found);
    }

    private static Path source(Resource resource, Properties properties) {
        return properties
                .text("DefinitionUri")
                .map(uri -> resource.stack().file().resolveSibling(uri).normalize())
                .orElse(resource.stack().file());
    }

    /// Substitutions are textual, as on AWS: a number may stand where a number is wanted.
    private static String definition(Properties properties, Path source, Map<String, String> substitutions) {
        var inline = properties.json("Definition");
        try {
            var text = inline.isPresent() ? inline.get().toString() : Files.readString(source);
            return YamlFile.parse(source, substitute(text, substitutions))
                    .toJson()
                    .toString();
        } catch (IOException e) {
            properties.problem("DefinitionUri", "cannot read " + source + ".");
        } catch (InvalidYaml e) {
            properties.problem("DefinitionUri", String.valueOf(e.getMessage()));
        }
        return "{}";
    }

    private static String substitute(String text, Map<String, String> substitutions) {
        var result = text;
        for (var substitution : substitutions.entrySet()) {
            result = result.replace("${" + substitution.getKey() + "}", substitution.getValue());
        }
        return result;
    }
}
