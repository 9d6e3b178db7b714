package dev.millrace.core.attack;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A text that tries to make a language model do what its author wants.
///
/// @param category its class: `injection`, `exfiltration` and so on
/// @param title of the document that carries it
/// @param planted where it may stand: `document`, `question`, `ticket`, `request`
/// @param obeyed what a model says that obeys, with placeholders for [Reading#fill]
/// @param request what it adds to a request: `body`, `headers`, `query`; missing for most
public record Attack(
        String id,
        String category,
        String language,
        String title,
        Set<String> planted,
        String text,
        String obeyed,
        JsonNode request,
        Success success) {

    /// Whether its text may stand there.
    public boolean fits(String place) {
        return planted.contains(place);
    }

    @Override
    public String toString() {
        return category + "/" + id;
    }
}
