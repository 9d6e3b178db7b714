package dev.millrace.local.statemachines.execution;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/// What a task token says: which task of which execution. Only the execution can make one, and nothing is stored.
public record TaskToken(String executionArn, long task) {

    private static final int SIGNATURE_BYTES = 16;

    String signed(long seed) {
        var body = (executionArn + " " + task).getBytes(StandardCharsets.UTF_8);
        var token = ByteBuffer.allocate(SIGNATURE_BYTES + body.length);
        token.put(signature(body, seed)).put(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /// The task that a token names, not yet checked against the execution's seed.
    public static Optional<TaskToken> read(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= SIGNATURE_BYTES) {
                return Optional.empty();
            }
            var body = new String(bytes, SIGNATURE_BYTES, bytes.length - SIGNATURE_BYTES, StandardCharsets.UTF_8);
            var space = body.lastIndexOf(' ');
            return space < 0
                    ? Optional.empty()
                    : Optional.of(new TaskToken(body.substring(0, space), Long.parseLong(body.substring(space + 1))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// Whether the token was made by the execution with this identity.
    public boolean madeBy(Identity identity, String token) {
        return MessageDigest.isEqual(
                signed(identity.seed()).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signature(byte[] body, long seed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).flip());
            return java.util.Arrays.copyOf(digest.digest(body), SIGNATURE_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
