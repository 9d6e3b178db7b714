package dev.millrace.triage.classify.json;

import dev.millrace.core.json.Json;
import dev.millrace.triage.classify.Classification;
import dev.millrace.triage.classify.Evidence;
import java.nio.charset.StandardCharsets;

/// Evidence and classifications as the ledger holds them.
public final class ClassificationJson {

    private ClassificationJson() {}

    /// What a classification was decided by.
    private record Input(String ticketId, Evidence evidence) {}

    /// Canonical JSON of what a classification rests on.
    public static String input(String ticketId, Evidence evidence) {
        return Json.canonical(new Input(ticketId, evidence));
    }

    /// Reads it back.
    public static Evidence evidence(String input) {
        return Json.read(input.getBytes(StandardCharsets.UTF_8), Input.class).evidence();
    }

    /// Canonical JSON of what was decided.
    public static String outcome(Classification decided) {
        return Json.canonical(decided);
    }

    /// Reads it back.
    public static Classification outcome(String outcome) {
        return Json.read(outcome.getBytes(StandardCharsets.UTF_8), Classification.class);
    }
}
