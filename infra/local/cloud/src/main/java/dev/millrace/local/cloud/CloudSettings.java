package dev.millrace.local.cloud;

import java.nio.file.Path;
import java.util.function.Consumer;

/// How the local cloud runs.
///
/// @param home the folder of the checkout, with `template.yaml` and what was built
/// @param data where all state is kept
/// @param apiPort of the HTTP API; 0 for a free one
/// @param journal is told, in sentences, what a person may want to know while it runs
public record CloudSettings(Path home, Path data, int apiPort, Consumer<String> journal) {

    /// The folder that one of the local parts was built into.
    Path part(String relative) {
        return home.resolve("infra/local").resolve(relative);
    }
}
