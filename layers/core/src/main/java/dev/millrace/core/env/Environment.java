package dev.millrace.core.env;

import java.util.Map;
import java.util.Optional;

/// The variables that the template declares for a function.
public record Environment(Map<String, String> variables) {

    public Environment {
        variables = Map.copyOf(variables);
    }

    /// The variables of this process.
    public static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /// The value of a variable that must be set.
    ///
    /// @throws IllegalStateException saying where to declare it
    public String require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException(
                        "Environment variable %s is not set: declare it for this function in template.yaml"
                                .formatted(name)));
    }

    /// The value of a variable that may be missing; blank counts as missing.
    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
