package dev.millrace.local.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How an API is served.
///
/// @param port 0 for a free one
/// @param account twelve digits, for the events
/// @param connections of callers who read along
/// @param integrationTimeout how long a function may take to answer; 30 seconds is what an HTTP API allows
public record HttpApiSettings(
        int port,
        String account,
        Duration integrationTimeout,
        Optional<Cors> cors,
        Optional<Throttle> throttle,
        List<Mount> mounts,
        Connections connections) {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    public static HttpApiSettings on(int port) {
        return new HttpApiSettings(
                port,
                "000000000000",
                Duration.ofSeconds(30),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Connections(HEARTBEAT));
    }

    public HttpApiSettings withIntegrationTimeout(Duration limit) {
        return new HttpApiSettings(port, account, limit, cors, throttle, mounts, connections);
    }

    public HttpApiSettings withCors(Cors allowed) {
        return new HttpApiSettings(
                port, account, integrationTimeout, Optional.of(allowed), throttle, mounts, connections);
    }

    public HttpApiSettings withThrottle(Throttle limits) {
        return new HttpApiSettings(port, account, integrationTimeout, cors, Optional.of(limits), mounts, connections);
    }

    public HttpApiSettings withMounts(List<Mount> handlers) {
        return new HttpApiSettings(
                port, account, integrationTimeout, cors, throttle, List.copyOf(handlers), connections);
    }

    /// Serves callers who read along by these.
    public HttpApiSettings withConnections(Connections known) {
        return new HttpApiSettings(port, account, integrationTimeout, cors, throttle, mounts, known);
    }
}
