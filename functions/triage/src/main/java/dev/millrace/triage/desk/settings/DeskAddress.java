package dev.millrace.triage.desk.settings;

import java.net.URI;
import java.util.Set;

/// Where a desk may be: behind TLS, or on this machine.
final class DeskAddress {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private DeskAddress() {}

    /// The address without a slash at its end.
    static String checked(String url) {
        var address = URI.create(url);
        var secure = "https".equals(address.getScheme());
        var local = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (address.getHost() == null || address.getUserInfo() != null || !(secure || local)) {
            throw new IllegalArgumentException("url must begin with https://, and hold no user");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("url must end before its query");
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
