package dev.millrace.core.ledger;

import dev.millrace.core.domain.Confidence;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was decided, on what grounds, and by whom: enough to decide it again.
///
/// Nothing in it is unmasked: input and outcome hold masked text, ids, numbers or pointers to objects.
///
/// @param id chosen by the one who decides, the same when the decision is redelivered
/// @param stream the chain that the decision belongs to: `guardrail/acme`
/// @param kind names what can replay it: `guardrail`, `decision-table`
/// @param input canonical JSON (RFC 8785)
/// @param versions of everything that the outcome depends on besides the input, by name: `policy`, `prompt`, `model`
/// @param confidence absent where a rule decided
/// @param outcome canonical JSON (RFC 8785)
/// @param actor who decided: a function, or the subject of an access token
/// @param traceId of the request that led to it
public record Decision(
        String id,
        String stream,
        String kind,
        String input,
        Map<String, String> versions,
        Optional<Confidence> confidence,
        String outcome,
        String actor,
        Optional<String> traceId) {

    private static final int LONGEST_NAME = 200;

    public Decision {
        requireName("id", id);
        requireName("stream", stream);
        requireName("kind", kind);
        requireName("actor", actor);
        versions = Map.copyOf(versions);
    }

    /// The versions by name, in order.
    Map<String, String> orderedVersions() {
        return new TreeMap<>(versions);
    }

    private static void requireName(String what, String value) {
        if (value.isBlank() || value.length() > LONGEST_NAME || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the %s of a decision must be 1 to %d printable characters".formatted(what, LONGEST_NAME));
        }
    }
}
