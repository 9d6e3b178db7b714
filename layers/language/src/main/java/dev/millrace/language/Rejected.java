package dev.millrace.language;

import java.util.List;

/// A completion that was not accepted, shown to the model once so that it can mend it.
///
/// @param output what the model wrote
/// @param problems what is wrong with it, each with the place: `$.claims[0].citations: must not be empty`
public record Rejected(String output, List<String> problems) {

    public Rejected {
        problems = List.copyOf(problems);
    }
}
