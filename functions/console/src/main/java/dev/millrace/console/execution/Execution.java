package dev.millrace.console.execution;

import java.time.Instant;
import java.util.Optional;

/// One run of a workflow, without anything that went into it or came out of it.
///
/// @param status as Step Functions names it: `RUNNING`, `SUCCEEDED`, `FAILED`, `TIMED_OUT`, `ABORTED`
public record Execution(String name, String workflow, String status, Instant startedAt, Optional<Instant> stoppedAt) {}
