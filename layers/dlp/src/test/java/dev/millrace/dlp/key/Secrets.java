package dev.millrace.dlp.key;

import java.util.Random;

/// Master secrets for tests.
public final class Secrets {

    private Secrets() {}

    /// Keys derived from the secret of that seed.
    public static TenantKeys keys(long seed) {
        var bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return new TenantKeys(() -> bytes.clone());
    }
}
