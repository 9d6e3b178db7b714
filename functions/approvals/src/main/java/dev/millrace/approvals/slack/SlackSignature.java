package dev.millrace.approvals.slack;

import dev.millrace.core.error.Defect;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// [How Slack signs](https://docs.slack.dev/authentication/verifying-requests-from-slack): `v0=` and HMAC-SHA-256 over
/// `v0:TIMESTAMP:BODY` as hex digits. What is more than five minutes away from now is refused.
record SlackSignature(String signingSecret) {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    boolean isValid(String signature, String timestamp, String body, Instant now) {
        return isRecent(timestamp, now) && MessageDigest.isEqual(bytes(signature), bytes(of(timestamp, body)));
    }

    String of(String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(signingSecret), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(bytes("v0:" + timestamp + ":" + body)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Defect("The settings hold no signing secret of Slack: copy it from the app's page", e);
        }
    }

    private static boolean isRecent(String timestamp, Instant now) {
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, now).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException _) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
