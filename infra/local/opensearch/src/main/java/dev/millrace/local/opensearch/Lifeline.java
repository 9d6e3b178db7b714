package dev.millrace.local.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/// Ties this process to its parent: standard input ends when the parent closes it or dies, however it dies.
final class Lifeline {

    private Lifeline() {}

    static void exitWhenStandardInputEnds() {
        Thread.ofPlatform().name("lifeline").start(() -> {
            drainStandardInput();
            System.exit(0);
        });
    }

    static void closeAtExit(Closeable node) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("close").unstarted(() -> close(node)));
    }

    static long millisecondsSinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    private static void drainStandardInput() {
        try {
            while (System.in.read() >= 0) {
                // whatever the parent says, only its silence matters
            }
        } catch (IOException brokenPipe) {
            // the parent is gone, which is what we wait for
        }
    }

    private static void close(Closeable node) {
        try {
            node.close();
        } catch (IOException failure) {
            System.err.println(
                    "The OpenSearch node did not close cleanly; its transaction log recovers it: " + failure);
        }
    }
}
