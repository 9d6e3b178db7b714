package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Place;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/// Collects what is wrong with a template, so that all of it is reported at once.
final class Problems {

    private final Set<String> lines = new LinkedHashSet<>();
    private String resolving = "template";

    void add(Place place, String path, String message) {
        lines.add(place + " " + path + ": " + message);
    }

    /// A problem with a value that is being resolved.
    void add(Place place, String message) {
        add(place, resolving, message);
    }

    /// Resolves the value at `path`: what goes wrong meanwhile is reported there.
    <T> T resolving(String path, Supplier<T> resolve) {
        var outer = resolving;
        resolving = path;
        try {
            return resolve.get();
        } finally {
            resolving = outer;
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void throwIfAny() {
        if (!lines.isEmpty()) {
            throw new InvalidTemplate(String.join("\n", lines), null);
        }
    }
}
