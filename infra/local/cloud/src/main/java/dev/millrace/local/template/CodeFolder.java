package dev.millrace.local.template;

import java.nio.file.Path;

/// The folder beside the template that `CodeUri` or `ContentUri` names. It may not be built yet.
final class CodeFolder {

    private CodeFolder() {}

    static Path of(Resource resource, Properties properties, String name) {
        var uri = properties.requiredText(name);
        if (uri.contains("://")) {
            properties.problem(name, "must be a local folder, not " + uri + ".");
        }
        return resource.stack().file().resolveSibling(uri).normalize();
    }
}
