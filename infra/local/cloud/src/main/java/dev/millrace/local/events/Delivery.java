package dev.millrace.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.local.template.model.Target;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One event on its way to one target.
///
/// @param sourceArn the rule or schedule that sends it
/// @param payload what the target receives, as JSON
public record Delivery(String eventId, String sourceArn, Target target, String payload) {

    /// The same for every attempt, and for no other event, rule or target: a name for what the delivery starts.
    public String name() {
        var identity = String.join("\n", eventId, sourceArn, target.id(), target.arn());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
