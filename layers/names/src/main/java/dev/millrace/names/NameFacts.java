package dev.millrace.names;

import dev.millrace.dlp.DetectorFacts;
import dev.millrace.names.tagging.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the detectors of names look for, as the table of detectors shows it.
final class NameFacts {

    private static final String SOURCE = "layers/names/README.md";

    private NameFacts() {}

    static List<DetectorFacts> of(String check) {
        return Arrays.stream(Label.values())
                .flatMap(label -> label.type().stream())
                .map(type -> new DetectorFacts(
                        type, "global", "names of a %s".formatted(type.name().toLowerCase(Locale.ROOT)), check, SOURCE))
                .toList();
    }
}
