package dev.millrace.local.lambda;

import java.util.concurrent.TimeUnit;

/// Waits for processes to end.
final class Deaths {

    private Deaths() {}

    static void await(long pid) throws Exception {
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get(20, TimeUnit.SECONDS);
        }
    }
}
