package dev.millrace.local.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How to start a part.
///
/// @param name names its log and its pid file
/// @param readiness how it shows that it answers
/// @param patience how long it may take until then
public record ChildCommand(
        String name, List<String> command, Map<String, String> environment, Readiness readiness, Duration patience) {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// A part that says `READY` when it is.
    public static ChildCommand sayingReady(String name, List<String> command) {
        return new ChildCommand(name, command, Map.of(), new Readiness.Line("READY"), A_MINUTE);
    }
}
