package dev.millrace.local.http;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells this machine's own names from others.
final class Loopback {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private Loopback() {}

    /// Whether a `Host` header names this machine. Missing is fine: browsers always send one.
    static boolean isMeant(@Nullable String host) {
        if (host == null) {
            return true;
        }
        var name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || name.endsWith(".localhost");
    }
}
