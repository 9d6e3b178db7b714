package dev.millrace.opensearch;

import java.time.Duration;

/// How long we wait for the index.
///
/// @param connect until a connection stands
/// @param answer until an answer begins
public record Patience(Duration connect, Duration answer) {

    /// A search takes milliseconds; whoever waits seconds waits for a node in trouble.
    public static final Patience USUAL = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(5));
}
