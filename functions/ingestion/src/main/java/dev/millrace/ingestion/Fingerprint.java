package dev.millrace.ingestion;

import dev.millrace.core.error.Defect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Names things by what they are, so that the same thing announced twice has one name.
public final class Fingerprint {

    private static final int HEX_DIGITS = 32;

    private Fingerprint() {}

    /// The first 32 hexadecimal digits of the SHA-256 of all parts. Each part counts with its length, so that moving a
    /// character from one part to the next gives another name.
    public static String of(List<String> parts) {
        var digest = sha256();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new Defect("Every Java platform has SHA-256", e);
        }
    }
}
