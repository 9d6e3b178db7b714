package dev.millrace.local.lambda;

import java.nio.file.Path;
import java.time.Duration;

/// How the local Lambda runs.
///
/// @param port of the Invoke API, 0 for a free one
/// @param data the folder where queued events and class archives stay between runs
/// @param runtime the folder with the jars of AWS's runtime interface client
/// @param sandboxesPerFunction how many JVMs a function may have at once
/// @param initLimit how long a sandbox may take to become ready
/// @param idle how long an unused sandbox stays; zero: as long as the launcher
/// @param retryDelays of asynchronous events
/// @param archiveLimit how long closing may wait for class archives, which halve the next cold start; zero: none are
/// kept
public record LambdaSettings(
        int port,
        Path data,
        Path runtime,
        int sandboxesPerFunction,
        Duration initLimit,
        Duration idle,
        RetryDelays retryDelays,
        Duration archiveLimit) {

    /// One sandbox a function, stopped after ten idle minutes; AWS's retry delays; class archives.
    public static LambdaSettings of(Path data, Path runtime) {
        return new LambdaSettings(
                0,
                data,
                runtime,
                1,
                Duration.ofSeconds(60),
                Duration.ofMinutes(10),
                RetryDelays.AWS,
                Duration.ofSeconds(15));
    }

    public LambdaSettings withPort(int number) {
        return new LambdaSettings(
                number, data, runtime, sandboxesPerFunction, initLimit, idle, retryDelays, archiveLimit);
    }

    public LambdaSettings withSandboxesPerFunction(int count) {
        return new LambdaSettings(port, data, runtime, count, initLimit, idle, retryDelays, archiveLimit);
    }

    public LambdaSettings withInitLimit(Duration limit) {
        return new LambdaSettings(port, data, runtime, sandboxesPerFunction, limit, idle, retryDelays, archiveLimit);
    }

    public LambdaSettings withIdle(Duration limit) {
        return new LambdaSettings(
                port, data, runtime, sandboxesPerFunction, initLimit, limit, retryDelays, archiveLimit);
    }

    public LambdaSettings withRetryDelays(RetryDelays delays) {
        return new LambdaSettings(port, data, runtime, sandboxesPerFunction, initLimit, idle, delays, archiveLimit);
    }

    public LambdaSettings withArchiveLimit(Duration limit) {
        return new LambdaSettings(port, data, runtime, sandboxesPerFunction, initLimit, idle, retryDelays, limit);
    }
}
