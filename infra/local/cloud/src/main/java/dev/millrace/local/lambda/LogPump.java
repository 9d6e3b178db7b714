package dev.millrace.local.lambda;

import dev.millrace.local.logs.FunctionLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Carries what a sandbox prints into the function's log, line by line, and remembers the end of it.
///
/// It never waits inside a read: whoever ends an invocation can take what was printed before and be sure of it.
final class LogPump {

    /// Longer lines are cut in pieces, as CloudWatch does.
    private static final int LONGEST_LINE = 256 * 1024;

    private static final int QUIET_AFTER = 50;

    private final Process process;
    private final InputStream output;
    private final FunctionLog log;
    private final LogTail tail = new LogTail();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LogPump(Process process, FunctionLog log) {
        this.process = process;
        this.output = process.getInputStream();
        this.log = log;
        Thread.ofVirtual().name("log-" + process.pid()).start(this::run);
    }

    /// Writes a line of the platform's own.
    synchronized void platform(String text) {
        tail.add(text);
        log.append(text);
    }

    /// Starts a new invocation's tail.
    synchronized void clearTail() {
        drain();
        tail.clear();
    }

    synchronized byte[] tail() {
        return tail.bytes();
    }

    /// Writes what was printed so far. A line that has not ended counts as ended.
    synchronized void settle() {
        drain();
        endLine();
    }

    private void run() {
        var empty = 0;
        try {
            while (process.isAlive()) {
                empty = drain() ? 0 : Math.min(QUIET_AFTER, empty + 1);
                Thread.sleep(empty == QUIET_AFTER ? 100 : 10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        settle();
    }

    private synchronized boolean drain() {
        var buffer = new byte[8192];
        var any = false;
        try {
            for (var n = output.available(); n > 0; n = output.available()) {
                take(buffer, output.read(buffer, 0, Math.min(n, buffer.length)));
                any = true;
            }
        } catch (IOException closed) {
            return false;
        }
        return any;
    }

    private void take(byte[] buffer, int length) {
        for (var i = 0; i < length; i++) {
            if (buffer[i] == '\n' || line.size() == LONGEST_LINE) {
                endLine();
            }
            if (buffer[i] != '\n' && buffer[i] != '\r') {
                line.write(buffer[i]);
            }
        }
    }

    private void endLine() {
        if (line.size() > 0) {
            var text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            platform(text);
        }
    }
}
