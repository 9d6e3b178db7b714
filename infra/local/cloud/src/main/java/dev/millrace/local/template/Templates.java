package dev.millrace.local.template;

import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.yaml.InvalidYaml;
import java.nio.file.Path;
import java.util.Map;

/// Reads a SAM template with its nested stacks.
///
/// Whatever the local cloud does not know is refused: a property that were skipped in silence would work on AWS and
/// not here, or the other way round.
public final class Templates {

    private Templates() {}

    /// @throws InvalidTemplate with every problem found, each with file, line, logical id and property
    public static Application read(Path template, Deployment deployment) {
        var problems = new Problems();
        var found = new Found();
        try {
            var stack = Stack.root(template.toAbsolutePath().normalize(), deployment, problems);
            ResourceReaders.read(stack, found);
            var application = found.application(problems.isEmpty() ? stack.outputs() : Map.of());
            problems.throwIfAny();
            return application;
        } catch (InvalidYaml e) {
            throw new InvalidTemplate(e.getMessage() == null ? "unreadable" : e.getMessage(), e);
        }
    }
}
