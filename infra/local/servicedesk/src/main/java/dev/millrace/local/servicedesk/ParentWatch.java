package dev.millrace.local.servicedesk;

import java.io.IOException;

/// Ends this process when the launcher that holds its standard input is gone, however it went.
final class ParentWatch {

    private ParentWatch() {}

    static void start() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nobody writes here; only the end of the stream means something.
                }
            } catch (IOException e) {
                System.err.println("Lost the launcher: " + e.getMessage());
            }
            Runtime.getRuntime().halt(0);
        });
    }
}
